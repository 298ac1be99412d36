package org.jiheng.scoring.stream.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.kit.lifetime.LastingThread;
import org.jiheng.scoring.stream.LatestChanges;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from PostgreSQL which cycles have changed, whichever instance it was that changed them, on a connection of its own. It
 * looks by itself from time to time besides, in case something lies between that does not pass on what it hears.
 */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final Duration LOOKS_BY_ITSELF_EVERY = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final LatestChanges latest;
    private final LiveCycles cycles;
    private final Thread thread = LastingThread.of("changes", this::run);
    private volatile boolean running = true;

    ChangeListener(AgroalDataSource database, LatestChanges latest, LiveCycles cycles) {
        this.database = database;
        this.latest = latest;
        this.cycles = cycles;
    }

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running = false;
        cycles.end();
        thread.join(LOOKS_BY_ITSELF_EVERY.toMillis() * 2);
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                failed(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection heard = connection.unwrap(PGConnection.class);
        long looks = System.nanoTime();
        while (running) {
            long now = System.nanoTime();
            if (looks - now <= 0) {
                look(connection);
                looks = now + LOOKS_BY_ITSELF_EVERY.toNanos();
            }
            long wait = cycles.due(looks - now) / 1_000_000 + 1;
            changed(heard.getNotifications((int) wait)).forEach(cycles::changed);
            cycles.show();
        }
        execute(connection, "UNLISTEN *");
    }

    /** Says again and again that it listens, so that a connection that has died is noticed. */
    private void look(Connection connection) throws SQLException {
        execute(connection, "LISTEN " + LatestChanges.CHANNEL);
        try {
            cycles.look(latest.epoch());
        } catch (RuntimeException e) {
            // of another connection; this one goes on hearing
            failed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void failed(Exception failure) {
        if (running) {
            LOG.warnf("Changes will be heard again: %s", failure);
            pause();
        }
    }

    private static Set<String> changed(PGNotification[] notifications) {
        Set<String> changed = new HashSet<>();
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                changed.add(notification.getParameter());
            }
        }
        return changed;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
