package org.jiheng.inspection.finding.usecase;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycles;

/** A finding that nobody appealed against in time is confirmed. */
@ApplicationScoped
public class ConfirmLapsedFinding {
    private final EvaluationCycles cycles;
    private final MoveFinding findings;
    private final Clock clock;

    ConfirmLapsedFinding(EvaluationCycles cycles, MoveFinding findings, Clock clock) {
        this.cycles = cycles;
        this.findings = findings;
        this.clock = clock;
    }

    /** Does nothing in a cycle that is not running. */
    @Transactional
    public void confirm(String cycle, UUID finding) {
        cycles.running(cycle)
                .ifPresent(running -> findings.moveByItself(
                        running, finding, f -> f.lapse(AppealTerms.of(running), clock.instant())));
    }
}
