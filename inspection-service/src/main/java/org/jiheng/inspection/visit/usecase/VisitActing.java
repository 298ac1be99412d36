package org.jiheng.inspection.visit.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.VisitAct;
import org.jiheng.inspection.visit.VisitIdTaken;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.calendar.DateNotYet;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;

/** Who calls, and when. */
@ApplicationScoped
class VisitActing {
    private final Caller caller;
    private final Clock clock;
    private final Dates dates;
    private final Visits visits;

    VisitActing(Caller caller, Clock clock, Dates dates, Visits visits) {
        this.caller = caller;
        this.clock = clock;
        this.dates = dates;
        this.visits = visits;
    }

    VisitAct now() {
        return new VisitAct(caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A visit that was made on these days; no later than today, each by its name. */
    VisitAct recording(Days made, EvaluationCycle cycle) {
        Dated recorded = dates.ofRecord(made.first(), cycle.workCalendar());
        LocalDate today = cycle.workCalendar().dateOf(recorded.recordedAt());
        if (made.last().isAfter(today)) {
            throw new DateNotYet("/lastDay", made.last(), today);
        }
        return new VisitAct(caller.id(), recorded.recordedAt());
    }

    /** Whoever names nobody goes alone. */
    List<String> inspectors(List<String> named) {
        return named.isEmpty()
                ? List.of(caller.id())
                : named.stream().distinct().toList();
    }

    UUID id(Optional<UUID> given) {
        given.filter(visits::isTaken).ifPresent(taken -> {
            throw new VisitIdTaken(taken);
        });
        return given.orElseGet(UUID::randomUUID);
    }
}
