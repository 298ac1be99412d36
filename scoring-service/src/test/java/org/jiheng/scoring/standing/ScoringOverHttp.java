package org.jiheng.scoring.standing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service as a reader sees it. */
public final class ScoringOverHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> READ = List.of(
            "jiheng.cycles.v1",
            "jiheng.units.v1",
            "jiheng.indicator-standings.v1",
            "jiheng.review-standings.v1",
            "jiheng.deduction-standings.v1",
            "jiheng.closings.v1");

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

    /** Waits until the service has stored an offset past everything that is on the topics now. */
    public static void awaitEverythingTaken(StandingTopics topics) {
        for (String topic : READ) {
            Map<Integer, Long> ends = new HashMap<>();
            topics.records(topic).forEach(record -> ends.put(record.partition(), record.offset() + 1));
            ends.forEach((partition, end) -> await().atMost(PATIENCE).until(() -> next(topic, partition) >= end));
        }
    }

    private static long next(String topic, int partition) {
        return Database.query("SELECT next_offset FROM consumed_offset WHERE topic = '" + topic + "' AND partition = "
                        + partition)
                .stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
