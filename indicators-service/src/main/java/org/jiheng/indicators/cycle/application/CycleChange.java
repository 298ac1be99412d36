package org.jiheng.indicators.cycle.application;

import org.jiheng.indicators.cycle.Cycle;

/** A cycle as the audit log keeps it. */
record CycleChange(String state) {
    static CycleChange of(Cycle cycle) {
        return new CycleChange(cycle.state().name());
    }
}
