package org.jiheng.scoring.explanation.usecase;

import java.time.Instant;
import java.util.Optional;

import org.jiheng.scoring.history.Revisions;

/** What is known of units, and what was. */
public interface ToldMoments {
    /** Empty where the cycle or the unit has not arrived. */
    Optional<ToldMoment> now(String cycle, String unit);

    /** As these revisions of its standings said; empty where one of them is not kept. */
    Optional<ToldMoment> under(String cycle, String unit, Revisions revisions);

    /** As all that had been taken by then said; empty where the cycle or the unit had not arrived. */
    Optional<ToldMoment> at(String cycle, String unit, Instant moment);
}
