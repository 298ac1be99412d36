package org.jiheng.indicators.act.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;

/** Who calls and when: the signature under an act. */
@ApplicationScoped
public class ActingPerson {
    private final Caller caller;
    private final Dates dates;

    ActingPerson(Caller caller, Dates dates) {
        this.caller = caller;
        this.dates = dates;
    }

    /** @param occurredOn when the act occurred, if the caller says so; earlier than today only with the right to it */
    public Act acting(Optional<LocalDate> occurredOn, WorkCalendar calendar) {
        return new Act(caller.id(), dates.ofAct(occurredOn, calendar));
    }

    /** Issuer and subject. */
    public String id() {
        return caller.id();
    }

    /** Whether the caller may enter what others did on days that are over. */
    public boolean mayEnterBack() {
        return dates.mayEnterBack();
    }

    /** @param happenedOn the day of what is recorded, which may be any day before */
    public Act recording(LocalDate happenedOn, WorkCalendar calendar) {
        return new Act(caller.id(), dates.ofRecord(happenedOn, calendar));
    }
}
