package org.jiheng.inspection.finding.schedule;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.usecase.ConfirmLapsedFinding;
import org.jiheng.inspection.finding.usecase.RemindOfAppealDays;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.refusal.Refusal;

/** Looks every few minutes for findings whose appeal days are about to end, or over. */
@ApplicationScoped
public class AppealDays {
    private static final Logger LOG = Logger.getLogger(AppealDays.class);

    private final Findings findings;
    private final RemindOfAppealDays reminder;
    private final ConfirmLapsedFinding lapsed;

    AppealDays(Findings findings, RemindOfAppealDays reminder, ConfirmLapsedFinding lapsed) {
        this.findings = findings;
        this.reminder = reminder;
        this.lapsed = lapsed;
    }

    @Scheduled(
            every = "${inspection.appeal-days.every}",
            delayed = "${inspection.appeal-days.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookAtTheCalendar() {
        for (Findings.Awaiting awaiting : findings.awaitingTheUnit()) {
            unlessRefused(reminder::remind, awaiting);
            unlessRefused(lapsed::confirm, awaiting);
        }
    }

    /** One finding that cannot be dealt with now keeps no other from being. */
    private static void unlessRefused(BiConsumer<String, UUID> act, Findings.Awaiting awaiting) {
        try {
            act.accept(awaiting.cycle(), awaiting.finding());
        } catch (Refusal notNow) {
            LOG.debugf("finding %s stays as it is: %s", awaiting.finding(), notNow.type());
        } catch (RuntimeException failed) {
            Logged.under(
                    Map.of("cycle", awaiting.cycle(), "finding", awaiting.finding()),
                    () -> LOG.errorf(failed, "finding %s is looked at again next time", awaiting.finding()));
        }
    }
}
