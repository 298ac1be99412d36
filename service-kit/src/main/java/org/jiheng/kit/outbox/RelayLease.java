package org.jiheng.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;

import io.agroal.api.AgroalDataSource;

/** The right to be the service's one relay; runs out by the database's clock, so instances need not agree on theirs. */
class RelayLease {
    private final AgroalDataSource database;
    private final Duration length;
    private final UUID holder = UUID.randomUUID();
    private volatile long heldUntil = System.nanoTime();
    private long extendedAt = System.nanoTime();

    RelayLease(AgroalDataSource database, Duration length) {
        this.database = database;
        this.length = length;
    }

    /**
     * Takes the lease if nobody holds it, or extends the one this instance holds once half of it has run out: each extension is a
     * commit that what is to be sent would wait for.
     */
    boolean hold() throws SQLException {
        long asked = System.nanoTime();
        if (isHeld() && asked - extendedAt < length.toNanos() / 2) {
            return true;
        }
        boolean held = extend();
        extendedAt = asked;
        heldUntil = held ? asked + length.toNanos() : asked;
        return held;
    }

    /** Whether it is held as far as is known here; where the database is away, not longer than it was given for. */
    boolean isHeld() {
        return heldUntil - System.nanoTime() > 0;
    }

    private boolean extend() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE relay_lease SET holder = ?, expires_at = now() + ? * interval '1 millisecond'
                        WHERE holder = ? OR expires_at < now()""")) {
            update.setObject(1, holder, Types.OTHER);
            update.setLong(2, length.toMillis());
            update.setObject(3, holder, Types.OTHER);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Once a day, for the holder, from {@code time} (UTC) on: forgets what was acknowledged, so that everything is sent
     * once more. The day is noted in the same statement: a holder that dies here leaves the night to the next one.
     *
     * @return whether it was now
     */
    boolean republishOnceADay(LocalTime time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        WITH night AS (
                            UPDATE relay_lease SET republished_on = (now() AT TIME ZONE 'UTC')::date
                            WHERE holder = ? AND republished_on < (now() AT TIME ZONE 'UTC')::date
                              AND (now() AT TIME ZONE 'UTC')::time >= ?::time
                            RETURNING republished_on)
                        UPDATE relay_progress SET acknowledged_revision = 0 FROM night""")) {
            update.setObject(1, holder, Types.OTHER);
            update.setString(2, time.toString());
            return update.executeUpdate() > 0;
        }
    }

    /** Lets the next instance take over at once. */
    void release() throws SQLException {
        heldUntil = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE relay_lease SET expires_at = '-infinity' WHERE holder = ?")) {
            update.setObject(1, holder, Types.OTHER);
            update.executeUpdate();
        }
    }
}
