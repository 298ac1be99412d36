package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;

/** Who calls, and when what is done occurred. */
@ApplicationScoped
public class Acting {
    private final Caller caller;
    private final Dates dates;

    Acting(Caller caller, Dates dates) {
        this.caller = caller;
        this.dates = dates;
    }

    /** @param occurredOn when the act occurred, if the caller says so; earlier than today only with the right to it */
    public Occasion on(Optional<LocalDate> occurredOn, EvaluationCycle cycle) {
        return new Occasion(caller.id(), dates.ofAct(occurredOn, cycle.workCalendar()));
    }

    /** @param happenedOn the day of what is recorded, which may be any day before; it counts if the caller may enter back */
    public Occasion recording(LocalDate happenedOn, EvaluationCycle cycle) {
        return new Occasion(caller.id(), dates.ofCountedRecord(happenedOn, cycle.workCalendar()));
    }
}
