package org.jiheng.inspection.cycle.usecase;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.rights.Rights;

/** Reads what has arrived of a cycle. */
@ApplicationScoped
public class ReadCycle {
    /** @param units how many of its units have arrived */
    public record Arrived(EvaluationCycle cycle, int units) {}

    private final EvaluationCycles cycles;
    private final Rights rights;

    ReadCycle(EvaluationCycles cycles, Rights rights) {
        this.cycles = cycles;
        this.rights = rights;
    }

    public Arrived read(String code) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.READ_CYCLE, cycle.row());
        return new Arrived(cycle, cycles.units(code).size());
    }
}
