package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Occasion;
import org.jiheng.inspection.finding.Person;
import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;

/** Who calls, where and when. */
@ApplicationScoped
class ActingPerson {
    private final Caller caller;
    private final EvaluationCycles cycles;
    private final Dates dates;

    ActingPerson(Caller caller, EvaluationCycles cycles, Dates dates) {
        this.caller = caller;
        this.cycles = cycles;
        this.dates = dates;
    }

    /** The running cycle, if it is one of the caller's jurisdiction; held until the transaction ends. */
    EvaluationCycle cycle(String cycle) {
        return cycles.running(cycle, caller.claim("jurisdiction").orElse(""));
    }

    /** @param occurredOn when the act occurred, if the caller says so; earlier than today only with the right to it */
    Occasion acting(EvaluationCycle cycle, Optional<LocalDate> occurredOn) {
        return new Occasion(person(), dates.ofAct(occurredOn, cycle.workCalendar()));
    }

    /** @param happenedOn the day of what is recorded, which may be any day before */
    Occasion recording(EvaluationCycle cycle, LocalDate happenedOn) {
        return new Occasion(person(), dates.ofRecord(happenedOn, cycle.workCalendar()));
    }

    private Person person() {
        return new Person(caller.id(), caller.claim("unit"));
    }
}
