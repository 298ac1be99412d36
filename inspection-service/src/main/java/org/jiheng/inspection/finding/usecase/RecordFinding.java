package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingIdTaken;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;

/** An inspector records what a visit found. */
@ApplicationScoped
public class RecordFinding {
    private final Acting acting;
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final EvidenceFiles evidence;
    private final WaitingEvidence waiting;
    private final PublishDeductions deductions;
    private final FindingAudit audit;
    private final FindingCheck check;
    private final OneSidedRights rights;

    RecordFinding(
            Acting acting,
            EvaluationCycles cycles,
            Findings findings,
            EvidenceFiles evidence,
            WaitingEvidence waiting,
            PublishDeductions deductions,
            FindingAudit audit,
            FindingCheck check,
            OneSidedRights rights) {
        this.acting = acting;
        this.cycles = cycles;
        this.findings = findings;
        this.evidence = evidence;
        this.waiting = waiting;
        this.deductions = deductions;
        this.audit = audit;
        this.check = check;
        this.rights = rights;
    }

    /**
     * @param id made by the caller, who may have sent evidence under it
     */
    @Transactional
    public Finding record(Optional<UUID> id, Particulars said, Measured measured, LocalDate occurredOn) {
        EvaluationCycle cycle = cycles.hold(said.cycle());
        rights.require(InspectionAct.RECORD_FINDING, cycle, said.unit());
        cycle.mustBeRunning();
        FindingCheck.Checked checked = check.checked(said, measured, occurredOn, cycle);
        Occasion occasion = acting.recording(occurredOn, cycle);
        Finding finding = Finding.record(
                id.map(given -> free(given, cycle, occasion)).orElseGet(UUID::randomUUID),
                checked.particulars(),
                checked.points(),
                occasion);
        deductions.lock(cycle.cycle(), finding.unit());
        findings.add(finding);
        audit.recorded(finding);
        deductions.publish(cycle, finding.unit());
        return finding;
    }

    private UUID free(UUID id, EvaluationCycle cycle, Occasion occasion) {
        evidence.lock(new Subject(cycle.cycle(), FindingEvidence.KIND, id));
        if (findings.isTaken(id) || waiting.isOthers(cycle.cycle(), id, occasion.person())) {
            throw new FindingIdTaken(id);
        }
        return id;
    }
}
