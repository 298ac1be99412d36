package org.jiheng.indicators.cycle.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.standing.Standings;

/** Preparation is over: facts may come in. */
@ApplicationScoped
public class StartCycle {
    private final Cycles cycles;
    private final Standings standings;
    private final Rights rights;

    StartCycle(Cycles cycles, Standings standings, Rights rights) {
        this.cycles = cycles;
        this.standings = standings;
        this.rights = rights;
    }

    @Transactional
    public Cycle start(String id) {
        Cycle cycle = cycles.holdForUpdate(id).orElseThrow(() -> new UnknownCycle(id));
        rights.requireJurisdiction(id, cycle.jurisdiction());
        Cycle started = cycle.started(cycles.tierOfUnit(id));
        standings.lockWholeCycle(id);
        cycles.start(started, rights.today(cycle.scheme().zone()));
        cycles.stamp(id, standings.publishCycle(id));
        standings.publishUnderPresentRevision(id);
        return started;
    }
}
