package org.jiheng.indicators.plan;

import java.time.LocalDate;
import java.util.Optional;

import org.jiheng.indicators.rows.Blanks;

/** What is to be reached, how, by when, who answers for it (§四(二)), and what it serves. What is empty is still open. */
public record Commitment(
        String name,
        Optional<String> unitOfMeasure,
        Optional<String> target,
        Optional<Direction> direction,
        Optional<String> measures,
        Optional<LocalDate> deadline,
        Optional<String> department,
        Optional<String> responsiblePerson,
        Optional<String> supervisingLeader,
        Schedule schedule,
        Serves serves) {
    /** The same, without blanks around names: two that look alike are one. */
    Commitment stripped() {
        return new Commitment(
                Blanks.around(name),
                unitOfMeasure,
                target,
                direction,
                measures,
                deadline,
                department.map(Blanks::around),
                responsiblePerson.map(Blanks::around),
                supervisingLeader.map(Blanks::around),
                schedule,
                serves);
    }

    /** The same, to be reached on the same day of a later year; what it will serve is then to be said anew. */
    Commitment yearsLater(int years) {
        return new Commitment(
                name,
                unitOfMeasure,
                target,
                direction,
                measures,
                deadline.map(day -> day.plusYears(years)),
                department,
                responsiblePerson,
                supervisingLeader,
                schedule.yearsLater(years),
                Serves.NONE);
    }
}
