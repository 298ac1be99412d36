package org.jiheng.scoring.standing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            Map<TopicPartition, Long> taken = takenUntil();
            return topics.sentUntil().entrySet().stream()
                    .allMatch(sent -> taken.getOrDefault(sent.getKey(), 0L) >= sent.getValue());
        });
    }

    private static Map<TopicPartition, Long> takenUntil() {
        Map<TopicPartition, Long> taken = new HashMap<>();
        for (String row :
                Database.query("SELECT topic || ' ' || partition || ' ' || next_offset FROM consumed_offset")) {
            String[] parts = row.split(" ");
            taken.put(new TopicPartition(parts[0], Integer.parseInt(parts[1])), Long.parseLong(parts[2]));
        }
        return taken;
    }
}
