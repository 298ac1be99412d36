package org.jiheng.scoring.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision with what was said of it.
 *
 * @param became what the figures were when it became void
 */
public record DecisionStory(
        Decision decision, Word proposal, Optional<Word> answer, Optional<Instant> voidedAt, Optional<Basis> became) {
    /** Why, on which day, and when that was recorded. */
    public record Word(String reason, LocalDate occurredOn, Instant recordedAt) {}

    /** Empty before it was approved, and of one that was rejected. */
    public Optional<Word> approval() {
        return answer.filter(word -> decision.state() != DecisionState.REJECTED);
    }
}
