package org.jiheng.survey.cycle;

import java.time.ZoneId;

/**
 * One jurisdiction's evaluation of one year.
 *
 * @param revision of the standing it was read from
 * @param timeZone in which its dates are meant
 */
public record Cycle(
        String code, String jurisdiction, CycleState state, long revision, ZoneId timeZone, ReviewScheme review) {

    /** @throws CycleNotRunning unless facts may come in */
    public Cycle requireRunning() {
        if (state != CycleState.RUNNING) {
            throw new CycleNotRunning(code, state);
        }
        return this;
    }

    /** @throws OtherJurisdiction unless the claim names this cycle's owner */
    public Cycle requireJurisdiction(String claim) {
        if (!jurisdiction.equals(claim)) {
            throw new OtherJurisdiction(code, jurisdiction);
        }
        return this;
    }
}
