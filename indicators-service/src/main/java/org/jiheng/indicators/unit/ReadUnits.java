package org.jiheng.indicators.unit;

import java.util.Comparator;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Units to look at. */
@ApplicationScoped
public class ReadUnits {
    private static final Comparator<Unit> BY_CODE = Comparator.comparing((Unit each) -> each.unit);
    private static final Map<String, Comparator<Unit>> ORDERS = Map.of(
            "unit",
            BY_CODE,
            "name",
            Comparator.comparing((Unit each) -> each.name).thenComparing(BY_CODE),
            "tier",
            Comparator.comparing((Unit each) -> each.tier).thenComparing(BY_CODE));

    private final OpenCycles cycles;

    ReadUnits(OpenCycles cycles) {
        this.cycles = cycles;
    }

    @Transactional
    public Paged<Unit> all(String cycle, Page page) {
        cycles.readable(cycle, IndicatorsAct.READ_UNITS);
        return page.of(Unit.of(cycle), ORDERS);
    }
}
