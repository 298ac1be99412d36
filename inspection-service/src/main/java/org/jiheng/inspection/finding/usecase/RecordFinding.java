package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingRefused;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.refusal.Fault;

/** An inspector records what a visit found. */
@ApplicationScoped
public class RecordFinding {
    private final ActingPerson person;
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final PublishDeductions deductions;

    RecordFinding(ActingPerson person, EvaluationCycles cycles, Findings findings, PublishDeductions deductions) {
        this.person = person;
        this.cycles = cycles;
        this.findings = findings;
        this.deductions = deductions;
    }

    /** @param points 0 or more, at most 2 decimals */
    @Transactional
    public Finding record(Particulars particulars, String points, LocalDate occurredOn) {
        EvaluationCycle cycle = person.cycle(particulars.cycle());
        refuseFaulty(particulars, points, cycle);
        Finding finding =
                Finding.record(UUID.randomUUID(), particulars, Points.of(points), person.recording(cycle, occurredOn));
        deductions.lock(cycle.cycle(), finding.unit());
        findings.add(finding);
        deductions.publish(cycle, finding.unit());
        return finding;
    }

    private void refuseFaulty(Particulars particulars, String points, EvaluationCycle cycle) {
        List<Fault> faults = new ArrayList<>();
        if (!cycles.hasUnit(cycle.cycle(), particulars.unit())) {
            faults.add(new Fault("/unit", "unknown-unit", particulars.unit()));
        }
        if (!cycle.areas().contains(particulars.area())) {
            faults.add(new Fault("/area", "unknown-area", particulars.area()));
        }
        Points.brokenRule(points).ifPresent(rule -> faults.add(new Fault("/points", rule, points)));
        if (!faults.isEmpty()) {
            throw new FindingRefused(faults);
        }
    }
}
