package org.jiheng.inspection.finding.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.Person;
import org.jiheng.kit.identity.Caller;

/** Who calls, where and when. */
@ApplicationScoped
class ActingPerson {
    private final Caller caller;
    private final EvaluationCycles cycles;
    private final Clock clock;

    ActingPerson(Caller caller, EvaluationCycles cycles, Clock clock) {
        this.caller = caller;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The running cycle, if it is one of the caller's jurisdiction; held until the transaction ends. */
    EvaluationCycle cycle(String cycle) {
        return cycles.running(cycle, caller.claim("jurisdiction").orElse(""));
    }

    /** An act that occurs as it is recorded. */
    Occasion now(EvaluationCycle cycle) {
        Instant now = moment();
        return on(cycle.workCalendar().dateOf(now), now);
    }

    Occasion on(LocalDate occurredOn) {
        return on(occurredOn, moment());
    }

    /** As finely as the database keeps it, so that an answer says the same before and after. */
    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Occasion on(LocalDate occurredOn, Instant now) {
        return new Occasion(new Person(caller.id(), caller.claim("unit")), now, occurredOn);
    }
}
