package org.jiheng.indicators.closing.application;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.closing.Closing;
import org.jiheng.indicators.closing.Closings;
import org.jiheng.indicators.closing.ResultHeard;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;

/** Which sources have closed, and with what. */
@ApplicationScoped
public class ReadClosings {
    /**
     * @param closings those that count now
     * @param resultState empty as long as nothing was ever frozen
     */
    public record Closed(Cycle cycle, List<Closing> closings, Optional<String> resultState) {}

    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Closings closings;

    ReadClosings(OpenCycles openCycles, Cycles cycles, Closings closings) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.closings = closings;
    }

    @Transactional
    public Closed of(String id) {
        Cycle cycle = openCycles.readable(id, IndicatorsAct.READ_CLOSINGS);
        return new Closed(
                cycle,
                closings.under(id, cycles.revision(id)),
                closings.result(id).map(ResultHeard::state));
    }
}
