package org.jiheng.scoring.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version with what was done with it.
 *
 * @param reason of a correction
 * @param releaseReason of a released one
 */
public record ResultStory(
        ResultVersion version,
        Step freeze,
        Optional<String> reason,
        Optional<Step> approval,
        Optional<Step> publication,
        Optional<Step> release,
        Optional<String> releaseReason) {
    /** On which day, and when that was recorded. */
    public record Step(LocalDate occurredOn, Instant recordedAt) {}
}
