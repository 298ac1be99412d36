package org.jiheng.scoring.rights;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.KnownCycles;

/** The cycles that have arrived, for callers who may read them. */
@ApplicationScoped
public class ReadableCycles {
    private final KnownCycles known;
    private final Rights rights;

    ReadableCycles(KnownCycles known, Rights rights) {
        this.known = known;
        this.rights = rights;
    }

    /**
     * @throws org.jiheng.scoring.cycle.CycleUnknown if its standing has not arrived
     * @throws org.jiheng.kit.rights.RowRefused if the caller's roles do not hold in its jurisdiction
     */
    public Cycle get(String code, ScoringAct act) {
        Cycle cycle = known.get(code);
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle;
    }

    /** The same for what is about one unit. */
    public Cycle get(String code, ScoringAct act, String unit) {
        Cycle cycle = known.get(code);
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()).with(Claims.UNIT, unit));
        return cycle;
    }
}
