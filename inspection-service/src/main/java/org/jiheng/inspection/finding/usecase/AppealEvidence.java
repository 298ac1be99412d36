package org.jiheng.inspection.finding.usecase;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.evidence.EvidenceClosed;
import org.jiheng.inspection.evidence.usecase.EvidenceSubjects;
import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.kit.rights.Rights;

/** What a unit shows with its appeal, from the appeal to its decision. The appeal has its finding's id: a finding has one at most. */
@ApplicationScoped
public class AppealEvidence implements EvidenceSubjects {
    static final String KIND = "APPEAL";

    private final Findings findings;
    private final Rights rights;
    private final OneSidedRights adding;

    AppealEvidence(Findings findings, Rights rights, OneSidedRights adding) {
        this.findings = findings;
        this.rights = rights;
        this.adding = adding;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String requireAdding(EvaluationCycle cycle, UUID finding) {
        String unit = findings.unitOf(cycle.cycle(), finding).orElseThrow(() -> new FindingUnknown(finding));
        adding.require(InspectionAct.ADD_APPEAL_EVIDENCE, cycle, unit);
        return cycle.cycle() + "/" + unit + "/" + finding;
    }

    @Override
    public void mustBeOpen(EvaluationCycle cycle, UUID finding) {
        cycle.mustBeRunning();
        FindingState state = findings.hold(cycle.cycle(), finding).orElseThrow().state();
        if (state != FindingState.APPEALED) {
            throw new EvidenceClosed(state);
        }
    }

    /** Both sides see the whole file of an appeal. */
    @Override
    public Reading requireReading(EvaluationCycle cycle, UUID finding) {
        Finding appealed = findings.find(cycle.cycle(), finding).orElseThrow(() -> new FindingUnknown(finding));
        rights.require(InspectionAct.READ_APPEAL, cycle.row(appealed.unit()));
        return new Reading(true, appealed.appeal().map(Act::expectedEvidence).orElse(List.of()));
    }
}
