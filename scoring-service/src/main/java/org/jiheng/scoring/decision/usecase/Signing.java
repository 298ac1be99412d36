package org.jiheng.scoring.decision.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Signature;

/** Who calls, and when what is done occurred. */
@ApplicationScoped
public class Signing {
    private final Caller caller;
    private final Dates dates;

    Signing(Caller caller, Dates dates) {
        this.caller = caller;
        this.dates = dates;
    }

    /** @param occurredOn when the act occurred, if the caller says so; earlier than today only with the right to it */
    public Signature on(Optional<LocalDate> occurredOn, Cycle cycle) {
        return new Signature(caller.id(), dates.ofAct(occurredOn, cycle.workCalendar()));
    }
}
