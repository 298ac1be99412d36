package org.jiheng.survey.wave.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.wave.Act;

/** Who is acting, and when. */
@ApplicationScoped
public class Acts {
    private final Dates dates;
    private final Caller caller;

    Acts(Dates dates, Caller caller) {
        this.dates = dates;
        this.caller = caller;
    }

    /** @param occurredOn as the caller gives it; a day before today only from whoever may enter back */
    public Act of(Cycle cycle, Optional<LocalDate> occurredOn) {
        return new Act(dates.ofAct(occurredOn, cycle.workCalendar()), caller.id());
    }

    /** When a count ends, which nobody dates. */
    public Instant now(Cycle cycle) {
        return dates.ofAct(Optional.empty(), cycle.workCalendar()).recordedAt();
    }
}
