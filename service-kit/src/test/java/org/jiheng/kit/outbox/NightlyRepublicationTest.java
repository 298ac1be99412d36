package org.jiheng.kit.outbox;

import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NightlyRepublicationTest {
    @Test
    void onceADayEverySubjectIsSentOnceMore() throws SQLException {
        try (RelayStage stage = new RelayStage()) {
            Relay relay = new Relay(
                    stage.rows,
                    stage.lease(RelayStage.LONG_LEASE),
                    RelayStage.NO_TRACE,
                    stage::producer,
                    2,
                    LocalTime.MIDNIGHT);
            for (int i = 0; i < 5; i++) {
                stage.publish("s" + i, i + 1, "state");
            }
            sendAll(relay);
            stage.asOwner("UPDATE relay_lease SET republished_on = republished_on - 1");

            sendAll(relay);

            sendAll(relay);
            relay.closeProducer();
            assertThat(stage.sent())
                    .hasSize(5)
                    .allSatisfy((subject, records) -> assertThat(records).isEqualTo(List.of("state", "state")));
        }
    }

    private static void sendAll(Relay relay) throws SQLException {
        boolean more = true;
        while (more) {
            more = relay.round();
        }
    }
}
