package org.jiheng.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InfraTest {
    private static final Map<String, String> NAMED = Map.of(
            "infra.postgres.host", "db.example",
            "infra.postgres.port", "5433",
            "infra.postgres.user", "admin",
            "infra.postgres.password", "secret",
            "infra.kafka", "kafka.example:9092",
            "infra.issuer", "https://id.example/jiheng");

    @ParameterizedTest
    @CsvSource({
        "auto, true, CONTAINERS",
        "auto, false, EMBEDDED",
        "embedded, true, EMBEDDED",
        "containers, false, CONTAINERS",
        "external, true, EXTERNAL"
    })
    void whatIsGivenIsTakenAndAutoGoesByTheEngine(String given, boolean engineAnswers, Infra chosen) {
        assertThat(Infra.choose(given, () -> engineAnswers)).isEqualTo(chosen);
    }

    @Test
    void anUnknownWordIsRefusedWithThoseAllowed() {
        assertThatThrownBy(() -> Infra.choose("docker", () -> true))
                .hasMessage("-Dinfra=docker is not one of auto, embedded, containers, external");
    }

    @Test
    void externalServersAreThoseNamed() {
        assertThat(ExternalServers.named(NAMED::get))
                .isEqualTo(new Servers(
                        new PostgresServer("db.example", 5433, "admin", "secret"),
                        "kafka.example:9092",
                        "https://id.example/jiheng"));
    }

    @Test
    void externalServersThatAreNotNamedAreAskedFor() {
        Map<String, String> some = new HashMap<>(NAMED);
        some.keySet().removeAll(List.of("infra.postgres.port", "infra.kafka"));

        assertThatThrownBy(() -> ExternalServers.named(some::get))
                .hasMessage("-Dinfra=external needs also -Dinfra.postgres.port, -Dinfra.kafka");
    }

    @Test
    void aTestThatNeedsServersOfItsOwnIsLeftOutWhereTheyAreExternal() {
        assertThatThrownBy(Infra.EXTERNAL::startAnother)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("needs servers of its own");
    }
}
