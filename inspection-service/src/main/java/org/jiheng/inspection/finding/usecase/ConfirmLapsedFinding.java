package org.jiheng.inspection.finding.usecase;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Finding;

/** A finding that nobody appealed against in time is confirmed. */
@ApplicationScoped
public class ConfirmLapsedFinding {
    private final EvaluationCycles cycles;
    private final MoveFinding findings;
    private final AppealTerms terms;
    private final FindingNotices notices;
    private final Clock clock;

    ConfirmLapsedFinding(
            EvaluationCycles cycles, MoveFinding findings, AppealTerms terms, FindingNotices notices, Clock clock) {
        this.cycles = cycles;
        this.findings = findings;
        this.terms = terms;
        this.notices = notices;
        this.clock = clock;
    }

    /** Does nothing in a cycle that is not running. */
    @Transactional
    public void confirm(String cycle, UUID finding) {
        cycles.running(cycle).ifPresent(running -> {
            Finding confirmed =
                    findings.moveByItself(running, finding, found -> found.lapse(terms.of(running), clock.instant()));
            notices.confirmed(running, confirmed);
        });
    }
}
