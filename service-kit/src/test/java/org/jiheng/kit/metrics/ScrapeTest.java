package org.jiheng.kit.metrics;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.core.ConditionFactory;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RawHttp;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The measures under the names that dashboards and alerts know them by. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScrapeTest {
    private static final String TOPIC = "jiheng.units.v1";

    private final String cycle = "350100x" + UUID.randomUUID().toString().substring(0, 8) + "-2012";

    @TestHTTPResource(value = "/metrics", management = true)
    private URL metrics;

    @AfterEach
    void calm() {
        Database.executeAsOwner("UPDATE relay_lease SET expires_at = '-infinity'");
    }

    @Test
    void aFactThatTravelledIsCounted() {
        String count = "jiheng_standing_latency_seconds_count{topic=\"" + TOPIC + "\"}";
        record();

        patiently().untilAsserted(() -> {
            assertThat(value(count)).isGreaterThanOrEqualTo(1);
            assertThat(value("jiheng_outbox_pending")).isZero();
            assertThat(value("jiheng_outbox_oldest_seconds")).isZero();
            assertThat(value("jiheng_relay_leader")).isEqualTo(1);
            // the broker's own marks of a transaction's end are nobody's backlog
            assertThat(value("jiheng_intake_lag_records{topic=\"" + TOPIC + "\"}"))
                    .isZero();
        });
        assertThat(lines()).anyMatch(line -> line.startsWith("jiheng_standing_latency_seconds_bucket{"));
    }

    @Test
    void whatNobodySendsWaitsAndIsSeenToWait() {
        Database.executeAsOwner(
                "UPDATE relay_lease SET holder = '" + UUID.randomUUID() + "', expires_at = now() + interval '1 hour'");
        // what it holds it does not ask for again before half of it is over
        patiently().untilAsserted(() -> assertThat(value("jiheng_relay_leader")).isZero());
        record();

        patiently().untilAsserted(() -> {
            assertThat(value("jiheng_outbox_pending")).isEqualTo(1);
            assertThat(value("jiheng_outbox_oldest_seconds")).isPositive();
        });
    }

    @Test
    void aStuckSubjectIsCounted() {
        String stuck = "jiheng_stuck_subjects{topic=\"" + TOPIC + "\"}";
        try (StandingTopics topics = new StandingTopics()) {
            byte[] key = (cycle + "/P01").getBytes(StandardCharsets.UTF_8);
            topics.sendRaw(TOPIC, cycle, key, "garbage".getBytes(StandardCharsets.UTF_8));
        }

        patiently().untilAsserted(() -> assertThat(value(stuck)).isGreaterThanOrEqualTo(1));
    }

    @Test
    void noLabelHoldsWhatACallerMadeUp() throws IOException {
        String made = "made-up-" + UUID.randomUUID();
        String token = Tokens.of("performance-office").token();
        given().get("/api/v1/" + made);
        given().get("/" + made);
        given().get("/q/" + made);
        RawHttp.send("GET /api/v1/%zz" + made + " HTTP/1.1\r\n\r\n");
        given().get("/api/v1/notes/" + "x".repeat(9_000) + made);
        given().header("Accept", "none").get("/api/v1/cycles/" + made + "/units/P01/facts");
        given().auth().oauth2(token).body("{").contentType(ContentType.JSON).post(factsOf(made));
        given().auth().oauth2(token).queryParam("person", made).get(factsOf(made));
        given().auth().oauth2(token).delete(factsOf(made));
        given().auth().oauth2(token).request(made.toUpperCase(Locale.ROOT), factsOf("c"));

        assertThat(lines())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(made))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/api/v1/cycles/{cycle}/units/{unit}/facts\""))
                .anyMatch(line -> line.startsWith("agroal_active_count"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
    }

    private static String factsOf(String cycle) {
        return "/api/v1/cycles/" + cycle + "/units/P01/facts";
    }

    private void record() {
        given().auth()
                .oauth2(Tokens.of("performance-office").token())
                .contentType(ContentType.JSON)
                .body("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}")
                .post(factsOf(cycle))
                .then()
                .statusCode(201);
    }

    private double value(String metric) {
        return lines().stream()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " is not among\n" + String.join("\n", lines())));
    }

    private List<String> lines() {
        return given().get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(40));
    }
}
