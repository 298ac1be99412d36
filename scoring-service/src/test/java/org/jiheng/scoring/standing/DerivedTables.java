package org.jiheng.scoring.standing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;

/** What comes back from the topics. */
public final class DerivedTables {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DerivedTables() {}

    /** While the tables are empty the service loses the transaction it is in, and looks up its offsets as a start does. */
    public static void emptyWhile(Sent arrives, StandingTopics topics) throws SQLException {
        try (Connection owner = Database.current().asOwner();
                Statement empty = owner.createStatement()) {
            owner.setAutoCommit(false);
            empty.execute("TRUNCATE unit_score, tier_ranking, taken_standing, consumed_offset");
            empty.execute("LOCK TABLE partition_lock IN EXCLUSIVE MODE");
            arrives.to(topics);
            await().atMost(PATIENCE)
                    .until(
                            () -> Database.query("SELECT count(*) FROM pg_locks WHERE NOT granted")
                                    .get(0),
                            not("0"));
            Database.executeAsService("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user AND wait_event_type = 'Lock'");
            owner.commit();
        }
    }
}
