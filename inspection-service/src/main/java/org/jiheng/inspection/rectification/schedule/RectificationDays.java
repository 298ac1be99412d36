package org.jiheng.inspection.rectification.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.usecase.RemindOfRectification;
import org.jiheng.kit.log.Logged;

/** Looks every few minutes for rectifications whose day is about to come, or has gone by. */
@ApplicationScoped
public class RectificationDays {
    /** Everything that is ever said of a rectification is said long before. */
    private static final int SILENT_AFTER_DAYS = 180;

    private static final Logger LOG = Logger.getLogger(RectificationDays.class);

    private final Rectifications rectifications;
    private final RemindOfRectification reminder;
    private final Clock clock;

    RectificationDays(Rectifications rectifications, RemindOfRectification reminder, Clock clock) {
        this.rectifications = rectifications;
        this.reminder = reminder;
        this.clock = clock;
    }

    @Scheduled(
            every = "${inspection.rectification.every}",
            delayed = "${inspection.rectification.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookAtTheCalendar() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(SILENT_AFTER_DAYS);
        rectifications.withTheUnit(since).forEach(this::remind);
    }

    /** One that cannot be dealt with now keeps no other from being. */
    private void remind(Rectifications.Pending pending) {
        try {
            reminder.remind(pending.cycle(), pending.rectification());
        } catch (RuntimeException failed) {
            Logged.under(
                    Map.of("cycle", pending.cycle(), "rectification", pending.rectification()),
                    () -> LOG.errorf(failed, "rectification %s is looked at again next time", pending.rectification()));
        }
    }
}
