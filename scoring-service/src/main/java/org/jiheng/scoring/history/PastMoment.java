package org.jiheng.scoring.history;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment that somebody asks about, however far away: later than now it says what now says, and before 1970 nothing was recorded. */
public final class PastMoment {
    private PastMoment() {}

    public static Instant of(OffsetDateTime asked) {
        Instant now = Instant.now();
        Instant moment = asked.toInstant();
        if (moment.isAfter(now)) {
            return now;
        }
        return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    }
}
