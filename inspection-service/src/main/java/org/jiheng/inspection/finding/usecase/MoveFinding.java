package org.jiheng.inspection.finding.usecase;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.usecase.PostDeductions;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingUnknown;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;

/** Makes a move, writes it down, enters what it takes off or gives back into the ledger and publishes what the unit's deductions are then. */
@ApplicationScoped
class MoveFinding {
    /** A finding before and after its move. */
    private record Moved(Finding before, Finding after) {}

    private final EvaluationCycles cycles;
    private final Findings findings;
    private final PostDeductions ledger;
    private final PublishDeductions deductions;
    private final FindingAudit audit;
    private final OneSidedRights rights;

    MoveFinding(
            EvaluationCycles cycles,
            Findings findings,
            PostDeductions ledger,
            PublishDeductions deductions,
            FindingAudit audit,
            OneSidedRights rights) {
        this.cycles = cycles;
        this.findings = findings;
        this.ledger = ledger;
        this.deductions = deductions;
        this.audit = audit;
        this.rights = rights;
    }

    /** A move by whoever calls, in a running cycle, if the caller may {@code act} on the finding. */
    Finding move(InspectionAct act, String code, UUID id, BiFunction<Finding, EvaluationCycle, Finding> move) {
        EvaluationCycle cycle = cycles.hold(code);
        String unit = unitOf(code, id);
        rights.require(act, cycle, unit);
        cycle.mustBeRunning();
        Moved moved = moved(cycle, id, finding -> move.apply(finding, cycle));
        audit.moved(moved.before(), moved.after());
        return moved.after();
    }

    /** A move that the calendar makes. */
    Finding moveByItself(EvaluationCycle cycle, UUID id, UnaryOperator<Finding> move) {
        Moved moved = moved(cycle, id, move);
        audit.lapsed(cycle, moved.before(), moved.after());
        return moved.after();
    }

    private Moved moved(EvaluationCycle cycle, UUID id, UnaryOperator<Finding> move) {
        String unit = unitOf(cycle.cycle(), id);
        // before the finding is read: two people moving findings of one unit come one after the other
        deductions.lock(cycle.cycle(), unit);
        Finding before = findings.find(cycle.cycle(), id).orElseThrow();
        Finding after = move.apply(before);
        findings.keep(after);
        ledger.post(cycle.cycle(), after.postings());
        deductions.publish(cycle, unit);
        return new Moved(before, after);
    }

    private String unitOf(String cycle, UUID id) {
        return findings.unitOf(cycle, id).orElseThrow(() -> new FindingUnknown(id));
    }
}
