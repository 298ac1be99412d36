package org.jiheng.inspection.finding.usecase;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.evidence.EvidenceClosed;
import org.jiheng.inspection.evidence.usecase.EvidenceSubjects;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.rights.Rights;

/**
 * What inspectors show of a finding, until it is settled. It may arrive before its finding, under the id that the finding will
 * have; until then nobody reads it.
 */
@ApplicationScoped
public class FindingEvidence implements EvidenceSubjects {
    static final String KIND = "FINDING";

    /** Of no unit that anybody belongs to: whose it is shows when the finding is recorded, by the same person. */
    private static final String UNIT_NOT_SAID_YET = "";

    private final Findings findings;
    private final ReadFindings readFindings;
    private final WaitingEvidence waiting;
    private final Rights rights;
    private final OneSidedRights adding;
    private final Caller caller;
    private final int mostWaiting;

    FindingEvidence(
            Findings findings,
            ReadFindings readFindings,
            WaitingEvidence waiting,
            Rights rights,
            OneSidedRights adding,
            Caller caller,
            @ConfigProperty(name = "inspection.evidence.most-waiting") int mostWaiting) {
        this.findings = findings;
        this.readFindings = readFindings;
        this.waiting = waiting;
        this.rights = rights;
        this.adding = adding;
        this.caller = caller;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String requireAdding(EvaluationCycle cycle, UUID finding) {
        Optional<String> unit = findings.unitOf(cycle.cycle(), finding);
        adding.require(InspectionAct.ADD_FINDING_EVIDENCE, cycle, unit.orElse(UNIT_NOT_SAID_YET));
        if (unit.isEmpty() && findings.isTaken(finding)) {
            throw new FindingUnknown(finding);
        }
        return cycle.cycle() + unit.map(known -> "/" + known).orElse("") + "/" + finding;
    }

    @Override
    public void mustBeOpen(EvaluationCycle cycle, UUID id) {
        cycle.mustBeRunning();
        Optional<Finding> finding = findings.hold(cycle.cycle(), id);
        if (finding.isPresent()) {
            finding.filter(found -> !found.state().isSettled())
                    .orElseThrow(() -> new EvidenceClosed(finding.get().state()));
        } else if (waiting.of(cycle.cycle(), caller.id()) >= mostWaiting) {
            throw new TooMuchWaits(mostWaiting);
        }
    }

    /** Who was on a covert visit stays unknown to those visited. */
    @Override
    public Reading requireReading(EvaluationCycle cycle, UUID id) {
        Finding finding = readFindings.one(cycle.cycle(), id).finding();
        boolean withPeople = rights.permits(InspectionAct.READ_FINDING_BEFORE_NOTICE, cycle.row(finding.unit()));
        return new Reading(withPeople, finding.particulars().expectedEvidence());
    }
}
