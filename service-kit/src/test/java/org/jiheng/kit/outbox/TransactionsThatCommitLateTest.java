package org.jiheng.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.standing.SubjectKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two transactions, the one with the lower revision commits after the relay has sent the other's. */
class TransactionsThatCommitLateTest {
    private static final int PAIRS = 20;

    @Test
    void noneIsLeftOut() throws SQLException {
        try (RelayStage stage = new RelayStage()) {
            assertThat(lost(stage, stage.rows)).isEmpty();
        }
    }

    @Test
    void aRelayThatRemembersTheLastRevisionIsFoundOut() throws SQLException {
        try (RelayStage stage = new RelayStage()) {
            assertThat(lost(stage, new RowsBehindACursor(stage.database)))
                    .hasSize(PAIRS)
                    .allMatch(subject -> subject.startsWith("late"));
        }
    }

    private static List<String> lost(RelayStage stage, RelayRows rows) throws SQLException {
        Relay relay = stage.relay(rows, stage.lease(RelayStage.LONG_LEASE), stage::producer);
        for (int pair = 0; pair < PAIRS; pair++) {
            try (Connection late = stage.database.getConnection()) {
                late.setAutoCommit(false);
                stage.publish(late, "late" + pair, 2 * pair + 1, "late");
                stage.publish("early" + pair, 2 * pair + 2, "early");
                while (relay.round()) {
                    // until it has seen that nothing more is there
                }
                late.commit();
            }
        }
        relay.round();
        relay.closeProducer();
        Set<String> sent = stage.sent().keySet();
        return IntStream.range(0, PAIRS)
                .boxed()
                .flatMap(pair -> Stream.of("late" + pair, "early" + pair))
                .filter(subject -> !sent.contains(subject))
                .toList();
    }

    /** The planted bug. */
    private static final class RowsBehindACursor extends RelayRows {
        private final AgroalDataSource database;
        private long last;

        RowsBehindACursor(AgroalDataSource database) {
            super(database);
            this.database = database;
        }

        @Override
        List<Pending> pending(int limit, String horizon) throws SQLException {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "SELECT topic, subject, revision, envelope FROM outbox WHERE revision > ? ORDER BY revision")) {
                select.setLong(1, last);
                List<Pending> pending = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        SubjectKey key = new SubjectKey(rows.getString(1), rows.getString(2));
                        last = rows.getLong(3);
                        pending.add(new Pending(key, last, rows.getBytes(4), null));
                    }
                }
                return pending;
            }
        }
    }
}
