package org.jiheng.kit.outbox;

import java.time.Duration;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.TracerProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.jiheng.kit.standing.StandingsConfig;
import org.jiheng.kit.testapp.DyingDatabase;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.topics.TopicsReady;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RelayThatDiedTest {
    @Inject
    StandingsConfig config;

    @Inject
    @Liveness
    RelayLiveness ofTheService;

    @Test
    void isNoticed() {
        AgroalDataSource dying = DyingDatabase.create();
        RelayLoop relay = new RelayLoop(
                config,
                dying,
                new RelayRows(dying),
                TracerProvider.noop().get("none"),
                Servers.running().kafka(),
                "dying");
        RelayLiveness liveness = new RelayLiveness(relay);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

        relay.start(new TopicsReady());

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(() -> liveness.call().getStatus() == Status.DOWN);
        assertThat(ofTheService.call().getStatus()).isEqualTo(Status.UP);
    }
}
