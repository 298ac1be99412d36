package org.jiheng.indicators.cycle.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.rights.application.Rights;

/**
 * Cycles that take in what the caller brings. Each stays open until the caller's transaction ends, since closing waits for
 * its row; reading takes no lock.
 */
@ApplicationScoped
public class OpenCycles {
    private final Cycles cycles;
    private final Rights rights;

    OpenCycles(Cycles cycles, Rights rights) {
        this.cycles = cycles;
        this.rights = rights;
    }

    /** A running cycle of the caller's jurisdiction. */
    public Cycle running(String id) {
        return ofCallersJurisdiction(id).whileRunning();
    }

    /** A cycle of the caller's jurisdiction that still takes units. */
    public Cycle takingUnits(String id) {
        return ofCallersJurisdiction(id).whileTakingUnits();
    }

    /** Any cycle, to read. */
    public Cycle known(String id) {
        return cycles.find(id).orElseThrow(() -> new UnknownCycle(id));
    }

    private Cycle ofCallersJurisdiction(String id) {
        Cycle cycle = cycles.holdForShare(id).orElseThrow(() -> new UnknownCycle(id));
        rights.requireJurisdiction(id, cycle.jurisdiction());
        return cycle;
    }
}
