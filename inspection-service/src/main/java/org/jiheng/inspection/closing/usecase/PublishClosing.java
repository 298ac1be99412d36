package org.jiheng.inspection.closing.usecase;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.usecase.CheckLedger;
import org.jiheng.inspection.deduction.usecase.PublishDeductions;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.usecase.FindingsCarriedOver;
import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.SubjectKey;

/** Says what was published of a cycle, so that whoever computes from it can tell whether it holds all of it. */
@ApplicationScoped
public class PublishClosing {
    private static final List<String> COUNTED = List.of(PublishDeductions.TOPIC);
    private static final List<String> READ = List.of(EvaluationCycles.CYCLES, EvaluationCycles.UNITS);

    private final Outbox outbox;
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final CheckLedger ledger;
    private final Rejections rejections;

    PublishClosing(
            Outbox outbox, EvaluationCycles cycles, Findings findings, CheckLedger ledger, Rejections rejections) {
        this.outbox = outbox;
        this.cycles = cycles;
        this.findings = findings;
        this.ledger = ledger;
        this.rejections = rejections;
    }

    /**
     * Does nothing in a cycle that takes facts. To be called last in a transaction, with the cycle's partition lock, without which
     * nobody changes anything of a closed cycle that is counted here; where nothing has changed, nothing is published.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(EvaluationCycle cycle) {
        if (!cycle.isClosed()) {
            return;
        }
        SubjectKey subject = new SubjectKey(ClosingStanding.TOPIC, cycle.cycle() + "/" + ClosingStanding.SOURCE);
        outbox.lock(subject);
        outbox.publish(
                subject,
                standing(cycle),
                Map.of("cycle", cycle.cycle(), "cyclerevision", String.valueOf(cycle.revision())));
    }

    /** The ledger of a closed cycle may end elsewhere now. */
    void carriedOver(@Observes FindingsCarriedOver carriedOver) {
        cycles.find(carriedOver.cycle()).ifPresent(this::publish);
    }

    private ClosingStanding standing(EvaluationCycle cycle) {
        Inventory published = outbox.inventory(COUNTED, cycle.cycle());
        CheckLedger.Checked checked = ledger.check(cycle.cycle());
        return new ClosingStanding(
                cycle.cycle(),
                ClosingStanding.SOURCE,
                published.subjects(),
                published.digest(),
                findings.countUnsettled(cycle.cycle()),
                rejections.countStuck(READ, cycle.cycle()),
                checked.valid(),
                checked.end().map(Ledger.End::hash).orElse(null),
                checked.end().map(Ledger.End::number).orElse(null));
    }
}
