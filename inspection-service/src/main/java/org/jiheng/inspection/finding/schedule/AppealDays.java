package org.jiheng.inspection.finding.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.usecase.ConfirmLapsedFinding;
import org.jiheng.kit.refusal.Refusal;

/** Looks every few minutes for findings whose appeal days are over. */
@ApplicationScoped
public class AppealDays {
    private static final Logger LOG = Logger.getLogger(AppealDays.class);

    private final Findings findings;
    private final ConfirmLapsedFinding lapsed;

    AppealDays(Findings findings, ConfirmLapsedFinding lapsed) {
        this.findings = findings;
        this.lapsed = lapsed;
    }

    @Scheduled(
            every = "${inspection.appeal-days.every}",
            delayed = "${inspection.appeal-days.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void confirmLapsedFindings() {
        findings.awaitingTheUnit().forEach(this::confirm);
    }

    private void confirm(Findings.Awaiting awaiting) {
        try {
            lapsed.confirm(awaiting.cycle(), awaiting.finding());
        } catch (Refusal notNow) {
            LOG.debugf("finding %s stays as it is: %s", awaiting.finding(), notNow.type());
        }
    }
}
