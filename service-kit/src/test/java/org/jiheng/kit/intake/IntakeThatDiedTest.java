package org.jiheng.kit.intake;

import java.time.Duration;
import java.util.UUID;
import jakarta.inject.Inject;

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
class IntakeThatDiedTest {
    @Inject
    StandingsConfig config;

    @Inject
    StandingIntake intake;

    @Inject
    @Liveness
    IntakeLiveness ofTheService;

    @Test
    void isNoticed() throws InterruptedException {
        IntakeStart start = new IntakeStart(
                config,
                intake,
                new ConsumedOffsets(DyingDatabase.create()),
                Servers.running().kafka(),
                "dying-" + UUID.randomUUID());
        IntakeLiveness liveness = new IntakeLiveness(start);
        assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

        start.start(new TopicsReady());

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(20))
                .until(() -> liveness.call().getStatus() == Status.DOWN);
        assertThat(ofTheService.call().getStatus()).isEqualTo(Status.UP);
    }
}
