package org.jiheng.indicators.cycle.application;

import org.jiheng.indicators.cycle.Cycle;

/** A cycle as the audit log keeps it; what each version of its scheme says is kept beside it for good. */
public record CycleChange(String state, int schemeVersion) {
    public static CycleChange of(Cycle cycle) {
        return new CycleChange(cycle.state().name(), cycle.schemeVersion());
    }
}
