package org.jiheng.kit.calendar.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.calendar.BackEntryNotPermitted;
import org.jiheng.kit.calendar.DateNotYet;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Gives acts their two dates. */
@ApplicationScoped
public class Dates {
    private static final String PATH = "/occurredOn";

    private final Clock clock;
    private final Caller caller;
    private final Rights rights;
    private final Audit audit;

    Dates(Clock clock, Caller caller, Rights rights, Audit audit) {
        this.clock = clock;
        this.caller = caller;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * The dates of an act that is being recorded now.
     *
     * @param given when it occurred, if the caller says so
     * @throws DateNotYet if that is after today, where the calendar is
     * @throws BackEntryNotPermitted if it is before today and the caller may not enter back
     */
    public Dated ofAct(Optional<LocalDate> given, WorkCalendar calendar) {
        Instant now = now();
        LocalDate today = calendar.dateOf(now);
        LocalDate occurredOn = notAfter(today, given.orElse(today));
        boolean back = occurredOn.isBefore(today);
        if (back) {
            enterBack(occurredOn, today);
        }
        return new Dated(now, occurredOn, back);
    }

    /**
     * The dates of a record of something that itself has a date: a visit, an incident. Anybody may record today what
     * happened earlier; no deadline goes by it.
     *
     * @throws DateNotYet if it is after today, where the calendar is
     */
    public Dated ofRecord(LocalDate happenedOn, WorkCalendar calendar) {
        Instant now = now();
        return new Dated(now, notAfter(calendar.dateOf(now), happenedOn), false);
    }

    /**
     * The same of what is also counted by day: by that on which it happened if whoever records it may enter back, else by that of
     * the record.
     *
     * @throws DateNotYet if it is after today, where the calendar is
     */
    public Dated ofCountedRecord(LocalDate happenedOn, WorkCalendar calendar) {
        Dated recorded = ofRecord(happenedOn, calendar);
        LocalDate today = calendar.dateOf(recorded.recordedAt());
        if (!happenedOn.isBefore(today) || !mayEnterBack()) {
            return recorded;
        }
        enterBack(happenedOn, today);
        return new Dated(recorded.recordedAt(), happenedOn, true);
    }

    /** Whether the caller may date an act back at all. */
    public boolean mayEnterBack() {
        String own = caller.claim(Claims.JURISDICTION).orElse("");
        return rights.permits(DatingAct.ENTER_BACK, Row.ofJurisdiction(own));
    }

    /** As finely as the database keeps it, so that an answer says the same before and after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** That the act's row is the caller's to act on was asked before; here the role alone decides. */
    private void enterBack(LocalDate occurredOn, LocalDate today) {
        if (!mayEnterBack()) {
            throw new BackEntryNotPermitted(occurredOn, today);
        }
        audit.flag("back-entry");
    }

    private static LocalDate notAfter(LocalDate today, LocalDate given) {
        if (given.isAfter(today)) {
            throw new DateNotYet(PATH, given, today);
        }
        return given;
    }
}
