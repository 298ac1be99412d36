package org.jiheng.scoring.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A moment that somebody asks about, brought to where the database has moments: nothing was recorded further away. */
public final class PastMoment {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private PastMoment() {}

    public static Instant of(OffsetDateTime asked) {
        return near(asked.toInstant());
    }

    /** The last of a day, to the database's microsecond. */
    public static Instant endOf(LocalDate day, ZoneId timeZone) {
        return near(day.plusDays(1).atStartOfDay(timeZone).toInstant().minus(1, ChronoUnit.MICROS));
    }

    private static Instant near(Instant moment) {
        if (moment.isAfter(LATEST)) {
            return LATEST;
        }
        return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
    }
}
