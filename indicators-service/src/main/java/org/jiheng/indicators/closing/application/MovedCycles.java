package org.jiheng.indicators.closing.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.closing.OpenCases;
import org.jiheng.indicators.closing.Source;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.seal.application.VerifySeals;
import org.jiheng.indicators.standing.ClosingStanding;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.standing.Inventory;

/** Puts a cycle into its next state, and all that is published of it under that; at its end the closing after it all. */
@ApplicationScoped
class MovedCycles {
    private final Cycles cycles;
    private final Standings standings;
    private final OpenCases openCases;
    private final VerifySeals seals;

    MovedCycles(Cycles cycles, Standings standings, OpenCases openCases, VerifySeals seals) {
        this.cycles = cycles;
        this.standings = standings;
        this.openCases = openCases;
        this.seals = seals;
    }

    /**
     * To be called with the cycle held for update.
     *
     * @param store what writes the move down
     */
    void move(Cycle moved, Runnable store) {
        String id = moved.id();
        standings.lockWholeCycle(id);
        store.run();
        cycles.stamp(id, standings.publishCycle(id));
        standings.publishUnderPresentRevision(id);
        if (moved.state() != CycleState.RUNNING) {
            standings.publishClosing(closing(id));
        }
    }

    private ClosingStanding closing(String id) {
        Inventory published = standings.inventory(id);
        return new ClosingStanding(
                id,
                Source.INDICATORS.code(),
                published.subjects(),
                published.digest(),
                openCases.of(id),
                // nothing that is read here enters what is published
                0,
                seals.allIntact(id));
    }
}
