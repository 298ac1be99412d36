package org.jiheng.survey.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;

/** The cycles that have arrived, for callers who may do the act in them. */
@ApplicationScoped
public class PermittedCycles {
    private final TakenCycles taken;
    private final Rights rights;

    PermittedCycles(TakenCycles taken, Rights rights) {
        this.taken = taken;
        this.rights = rights;
    }

    /**
     * @throws org.jiheng.survey.cycle.CycleUnknown if it has not arrived
     * @throws org.jiheng.kit.rights.RowRefused if the caller's roles do not hold in its jurisdiction
     */
    public Cycle get(String code, SurveyAct act) {
        return permitted(taken.get(code), act);
    }

    /**
     * The cycle for a change that the caller asks for; nobody takes a newer standing of it until the transaction ends,
     * so that no change slips in behind its closing.
     *
     * @throws org.jiheng.survey.cycle.CycleNotRunning unless facts may come in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Cycle holdRunning(String code, SurveyAct act) {
        return permitted(taken.hold(code), act).requireRunning();
    }

    private Cycle permitted(Cycle cycle, SurveyAct act) {
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle;
    }
}
