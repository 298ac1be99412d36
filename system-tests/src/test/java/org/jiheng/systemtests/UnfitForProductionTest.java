package org.jiheng.systemtests;

import org.jiheng.kit.testing.Servers;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A service that nobody told otherwise is in production, and does not start, nor migrate, on what is for trying out. */
class UnfitForProductionTest {
    @Test
    void aServiceSaysAllThatIsWrongAndEnds() {
        Servers servers = Servers.running();
        RunningSystem.setUpTopics(servers);
        ServiceProcess inspection =
                new ServiceProcess("inspection", RunningSystem.fourFreePorts(), servers).without("JIHENG_PRODUCTION");

        int code = inspection.start().awaitEnd();

        assertThat(code).isNotZero();
        assertThat(inspection.said())
                .contains(
                        "Not fit for production",
                        "is the local identity provider, which believes everybody",
                        "JIHENG_DB_PASSWORD is missing, short or a default",
                        "JIHENG_DB_OWNER_PASSWORD is missing, short or a default",
                        "JIHENG_TLS_TERMINATED: requests come without TLS")
                .doesNotContain("Listening on");
        assertThat(inspection.database().query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }
}
