package org.jiheng.kit.trace;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the request at a source through outbox and Kafka to the reader: one trace, and nobody named in it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(OneTraceTest.Traced.class)
class OneTraceTest {
    /** To a collector that is not there: that must not disturb anything. */
    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("JIHENG_OTLP_ENDPOINT", "http://127.0.0.1:1");
        }
    }

    @Inject
    InMemorySpanExporter spans;

    private final String cycle = "350100x" + UUID.randomUUID().toString().substring(0, 8) + "-2012";
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void leadsFromTheRequestToTheReader() {
        record();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ofTheTrace())
                        .extracting(SpanData::getName)
                        .contains(
                                "POST /api/v1/cycles/{cycle}/units/{unit}/facts",
                                "send jiheng.units.v1",
                                "take standings"));
        SpanData request = named("POST /api/v1/cycles/{cycle}/units/{unit}/facts");
        assertThat(named("take standings").getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(SpanId.isValid(request.getSpanId()) && TraceId.isValid(trace))
                .isTrue();
        try (StandingTopics topics = new StandingTopics()) {
            var sent = topics.latest("jiheng.units.v1", cycle + "/P01").orElseThrow();
            assertThat(sent.path("traceparent").asText()).isEqualTo("00-" + trace + "-" + request.getSpanId() + "-01");
        }
        assertThat(ofTheTrace().toString()).doesNotContain("wang-4711", "127.0.0.1", "query-4711", "INSERT", "UPDATE");
    }

    private void record() {
        given().auth()
                .oauth2(Tokens.of("performance-office").person("wang-4711").token())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .queryParam("person", "query-4711")
                .contentType(ContentType.JSON)
                .body("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}")
                .post("/api/v1/cycles/" + cycle + "/units/P01/facts")
                .then()
                .statusCode(201);
    }

    private SpanData named(String name) {
        return ofTheTrace().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<SpanData> ofTheTrace() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }
}
