package org.jiheng.indicators.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.assessment.ActKind;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.assessment.KeptAct;
import org.jiheng.indicators.assessment.Ledgers;
import org.jiheng.indicators.assessment.UnknownAct;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.rights.Rights;

/** What the opaque id of an act stands for that standings and explanations name. */
@ApplicationScoped
public class ReadAct {
    /** @param keptByLedger whether the points are what the indicator's ledger came to with the act */
    public record Resolved(KeptAct act, boolean keptByLedger) {}

    private final OpenCycles cycles;
    private final AssessmentActs acts;
    private final Judgements judgements;
    private final Ledgers ledgers;
    private final Rights rights;

    ReadAct(OpenCycles cycles, AssessmentActs acts, Judgements judgements, Ledgers ledgers, Rights rights) {
        this.cycles = cycles;
        this.acts = acts;
        this.judgements = judgements;
        this.ledgers = ledgers;
        this.rights = rights;
    }

    /** What another cycle's indicators were assessed by is unknown here. */
    @Transactional
    public Resolved one(String cycleId, String id) {
        Cycle cycle = cycles.readable(cycleId, IndicatorsAct.LIST_INDICATORS);
        KeptAct act = acts.find(cycleId, id)
                .or(() -> judgements.approval(cycleId, id))
                .orElseThrow(() -> new UnknownAct(id));
        rights.require(
                IndicatorsAct.READ_ASSESSMENT_ACTS,
                OpenCycles.rowOf(cycle, act.indicator().unit(), act.component()));
        return new Resolved(
                act, act.kind() == ActKind.ASSESSED && ledgers.kept(cycleId, act.indicator(), act.recordedAt()));
    }
}
