package org.jiheng.indicators.cycle.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;

/** Puts a cycle under its next scheme: everything that is computed under it is published again, here and by the others. */
@ApplicationScoped
public class ChangedSchemes {
    private final Cycles cycles;
    private final Standings standings;
    private final Audit audit;

    ChangedSchemes(Cycles cycles, Standings standings, Audit audit) {
        this.cycles = cycles;
        this.standings = standings;
        this.audit = audit;
    }

    /**
     * To be called with the cycle held for update.
     *
     * @param reason null where none has to be given
     */
    public Cycle change(Cycle cycle, Scheme next, String document, Act act, String reason) {
        Cycle changed = cycle.under(next);
        standings.lockWholeCycle(cycle.id());
        cycles.changeScheme(changed, document, act);
        cycles.stamp(cycle.id(), standings.publishCycle(cycle.id()));
        standings.publishUnderPresentRevision(cycle.id());
        audit.changed(cycle.id(), CycleChange.of(cycle), CycleChange.of(changed), reason);
        return changed;
    }
}
