package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.complaint.Complaints;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingIdTaken;
import org.jiheng.inspection.finding.FindingRefused;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.rights.Rights;

/** An inspector records what a visit found. */
@ApplicationScoped
public class RecordFinding {
    private final Acting acting;
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final Complaints complaints;
    private final EvidenceFiles evidence;
    private final WaitingEvidence waiting;
    private final PublishDeductions deductions;
    private final FindingAudit audit;
    private final Rights rights;

    RecordFinding(
            Acting acting,
            EvaluationCycles cycles,
            Findings findings,
            Complaints complaints,
            EvidenceFiles evidence,
            WaitingEvidence waiting,
            PublishDeductions deductions,
            FindingAudit audit,
            Rights rights) {
        this.acting = acting;
        this.cycles = cycles;
        this.findings = findings;
        this.complaints = complaints;
        this.evidence = evidence;
        this.waiting = waiting;
        this.deductions = deductions;
        this.audit = audit;
        this.rights = rights;
    }

    /**
     * @param id made by the caller, who may have sent evidence under it
     * @param points 0 or more, at most 2 decimals
     */
    @Transactional
    public Finding record(Optional<UUID> id, Particulars particulars, String points, LocalDate occurredOn) {
        EvaluationCycle cycle = cycles.hold(particulars.cycle());
        rights.require(InspectionAct.RECORD_FINDING, cycle.row(particulars.unit()));
        cycle.mustBeRunning();
        refuseFaulty(particulars, points, cycle);
        Occasion occasion = acting.recording(occurredOn, cycle);
        Finding finding = Finding.record(
                id.map(given -> free(given, cycle, occasion)).orElseGet(UUID::randomUUID),
                particulars,
                Points.of(points),
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

    private void refuseFaulty(Particulars particulars, String points, EvaluationCycle cycle) {
        List<Fault> faults = new ArrayList<>();
        if (!cycles.hasUnit(cycle.cycle(), particulars.unit())) {
            faults.add(new Fault("/unit", "unknown-unit", particulars.unit()));
        }
        if (!cycle.areas().contains(particulars.area())) {
            faults.add(new Fault("/area", "unknown-area", particulars.area()));
        }
        particulars
                .complaint()
                .filter(complaint -> !isAbout(particulars, complaint))
                .ifPresent(complaint ->
                        faults.add(new Fault("/complaint", "complaint-about-another", complaint, particulars.unit())));
        Points.brokenRule(points).ifPresent(rule -> faults.add(new Fault("/points", rule, points)));
        if (!faults.isEmpty()) {
            throw new FindingRefused(faults);
        }
    }

    /** Held, so that it does not become another unit's meanwhile. */
    private boolean isAbout(Particulars particulars, UUID complaint) {
        return complaints
                .hold(particulars.cycle(), complaint)
                .filter(taken -> taken.complaint().unit().equals(particulars.unit()))
                .isPresent();
    }
}
