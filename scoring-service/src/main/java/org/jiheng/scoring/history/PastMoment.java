package org.jiheng.scoring.history;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment that somebody asks about, brought to where the database has moments: nothing was recorded further away. */
public final class PastMoment {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private PastMoment() {}

    public static Instant of(OffsetDateTime asked) {
        Instant moment = asked.toInstant();
        if (moment.isAfter(LATEST)) {
            return LATEST;
        }
        return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    }
}
