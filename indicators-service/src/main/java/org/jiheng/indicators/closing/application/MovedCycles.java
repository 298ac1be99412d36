package org.jiheng.indicators.closing.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.standing.Standings;

/** Puts a cycle into its next state, and all that is published of it under that; at its end the closing after it all. */
@ApplicationScoped
class MovedCycles {
    private final Cycles cycles;
    private final Standings standings;
    private final PublishClosing publishClosing;

    MovedCycles(Cycles cycles, Standings standings, PublishClosing publishClosing) {
        this.cycles = cycles;
        this.standings = standings;
        this.publishClosing = publishClosing;
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
            publishClosing.publish(id);
        }
    }
}
