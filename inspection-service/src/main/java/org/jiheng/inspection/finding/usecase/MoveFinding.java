package org.jiheng.inspection.finding.usecase;

import java.util.UUID;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;

/** Makes a move and publishes what the unit's deductions are then. */
@ApplicationScoped
class MoveFinding {
    private final Findings findings;
    private final PublishDeductions deductions;

    MoveFinding(Findings findings, PublishDeductions deductions) {
        this.findings = findings;
        this.deductions = deductions;
    }

    Finding move(EvaluationCycle cycle, UUID id, UnaryOperator<Finding> move) {
        String unit = findings.unitOf(cycle.cycle(), id).orElseThrow(() -> new FindingUnknown(id));
        // before the finding is read: two people moving findings of one unit come one after the other
        deductions.lock(cycle.cycle(), unit);
        Finding moved = move.apply(findings.find(cycle.cycle(), id).orElseThrow());
        findings.keep(moved);
        deductions.publish(cycle, unit);
        return moved;
    }
}
