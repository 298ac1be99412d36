package org.jiheng.scoring.standing;

import java.time.Duration;

import io.restassured.response.Response;
import org.apache.kafka.common.TopicPartition;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service as a reader sees it. */
public final class ScoringOverHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ScoringOverHttp() {}

    public static Response get(String path) {
        String jurisdiction = CycleStandings.jurisdiction(path.split("/", 2)[0]);
        return given().auth()
                .oauth2(Tokens.of("auditor").jurisdiction(jurisdiction).token())
                .get("/api/v1/cycles/" + path);
    }

    public static String results(String cycle) {
        return get(cycle + "/results.csv").asString();
    }

    public static void awaitResults(String cycle, String expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(results(cycle)).isEqualTo(expected));
    }

    /** Waits until the service has stored an offset past everything that was sent. */
    public static void awaitEverythingTaken(StandingTopics topics) {
        topics.sentUntil().forEach((partition, end) -> await().atMost(PATIENCE).until(() -> next(partition) >= end));
    }

    private static long next(TopicPartition of) {
        return Database.query("SELECT next_offset FROM consumed_offset WHERE topic = '" + of.topic()
                        + "' AND partition = " + of.partition())
                .stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
