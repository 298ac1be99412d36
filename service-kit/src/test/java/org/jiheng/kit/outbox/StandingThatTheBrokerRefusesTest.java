package org.jiheng.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One standing of several is larger than the broker takes. */
class StandingThatTheBrokerRefusesTest {
    private static final String LARGE = "x".repeat(20_000);
    private static final int OTHERS = 5;

    @Test
    void isSetAsideWithTheReasonWhileTheOthersGoOut() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Relay relay = stage.relay();
            assertThat(othersSent(stage, relay)).isEqualTo(OTHERS);
            assertThat(stage.first("SELECT last_error FROM relay_progress WHERE failures > 0"))
                    .contains("RecordTooLarge");

            largestRecord(stage, 1_000_000);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                relay.round();
                return stage.sent("large").equals(List.of(LARGE));
            });
            assertThat(stage.first("SELECT count(*) FROM relay_progress WHERE failures > 0 OR last_error IS NOT NULL"))
                    .isEqualTo("0");
            relay.closeProducer();
        }
    }

    @Test
    void aRelayThatOnlyTriesAgainIsFoundOut() throws Exception {
        try (RelayStage stage = new RelayStage()) {
            Relay relay = stage.relay(
                    new SettingNothingAside(stage.database), stage.lease(RelayStage.LONG_LEASE), stage::producer);
            assertThat(othersSent(stage, relay)).isZero();
            relay.closeProducer();
        }
    }

    private static long othersSent(RelayStage stage, Relay relay) throws Exception {
        largestRecord(stage, 2_000);
        stage.publish("large", 1, LARGE);
        for (int i = 0; i < OTHERS; i++) {
            stage.publish("small" + i, 2 + i, "small");
        }
        for (int round = 0; round < 4; round++) {
            relay.round();
        }
        return stage.sent().keySet().stream().filter(s -> s.startsWith("small")).count();
    }

    private static void largestRecord(RelayStage stage, int bytes) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, stage.topic);
        AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + bytes), AlterConfigOp.OpType.SET);
        try (Admin admin = stage.kafka()) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
        }
    }

    /** The planted bug. */
    private static final class SettingNothingAside extends RelayRows {
        SettingNothingAside(AgroalDataSource database) {
            super(database);
        }

        @Override
        void setAside(Pending row, String error) throws SQLException {
            // it is tried again first thing in the next round, for ever
        }
    }
}
