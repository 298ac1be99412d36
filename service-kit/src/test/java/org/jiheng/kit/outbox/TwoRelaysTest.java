package org.jiheng.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.jiheng.kit.outbox.Stall.StallingRows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A relay stalls with an old state in its hands; another takes over and sends a newer one; the first wakes. */
class TwoRelaysTest {
    @Test
    void theOneThatStalledAfterReadingIsFenced() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Stall stall = new Stall();
            Relay stalling = stage.relay(new StallingRows(stage.database, stall), shortLease(stage), stage::producer);
            assertThat(lastStateAfter(stage, stalling, stall, stage::producer)).isEqualTo("new");
        }
    }

    @Test
    void theOneThatStalledWhileSendingIsFenced() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Stall stall = new Stall();
            Relay stalling =
                    stage.relay(stage.rows, shortLease(stage), () -> Producers.stalling(stage.producer(), stall));
            assertThat(lastStateAfter(stage, stalling, stall, stage::producer)).isEqualTo("new");
        }
    }

    @Test
    void plainProducersAreFoundOut() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Stall stall = new Stall();
            Relay stalling = stage.relay(new StallingRows(stage.database, stall), shortLease(stage), Producers::plain);
            assertThat(lastStateAfter(stage, stalling, stall, Producers::plain)).isEqualTo("old");
        }
    }

    @Test
    void aProducerMadeAfterTheOutboxWasReadIsFoundOut() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Stall stall = new Stall();
            Supplier<Producer<byte[], byte[]>> late = () -> Producers.madeLate(stage::producer);
            Relay stalling = stage.relay(new StallingRows(stage.database, stall), shortLease(stage), late);
            assertThat(lastStateAfter(stage, stalling, stall, late)).isEqualTo("old");
        }
    }

    @Test
    void aStandbyThatStartsLeavesTheLeaderAlone() throws SQLException {
        try (RelayStage stage = new RelayStage()) {
            Relay standby = stage.relay();
            assertThat(leaderGoesOnWhile(stage, () -> roundOf(standby))).isTrue();
        }
    }

    @Test
    void aStandbyThatMakesItsProducerAtItsStartIsFoundOut() throws SQLException {
        try (RelayStage stage = new RelayStage()) {
            try (Producer<byte[], byte[]> eager = stage.producer()) {
                assertThat(leaderGoesOnWhile(stage, eager::initTransactions)).isFalse();
            }
        }
    }

    private static RelayLease shortLease(RelayStage stage) {
        return stage.lease(RelayStage.SHORT_LEASE);
    }

    private static String lastStateAfter(
            RelayStage stage, Relay stalling, Stall stall, Supplier<Producer<byte[], byte[]>> producers)
            throws Exception {
        stage.publish("s", 1, "old");
        CompletableFuture<Void> stalled = CompletableFuture.runAsync(() -> roundOf(stalling));
        stall.awaitReached();
        stage.publish("s", 2, "new");
        Relay other = stage.relay(stage.rows, shortLease(stage), producers);
        await().atMost(Duration.ofSeconds(20)).until(() -> roundOf(other));
        stall.end();
        stalled.handle((done, failure) -> null).get(30, TimeUnit.SECONDS);
        stalling.closeProducer();
        other.closeProducer();
        List<String> sent = stage.sent("s");
        return sent.get(sent.size() - 1);
    }

    private static boolean leaderGoesOnWhile(RelayStage stage, Runnable standbyStarts) throws SQLException {
        Relay leader = stage.relay();
        stage.publish("s", 1, "one");
        leader.round();
        standbyStarts.run();
        stage.publish("s", 2, "two");
        try {
            leader.round();
            return stage.sent("s").equals(List.of("one", "two"));
        } catch (RuntimeException fenced) {
            return false;
        } finally {
            leader.closeProducer();
        }
    }

    private static boolean roundOf(Relay relay) {
        try {
            return relay.round();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
