package org.jiheng.systemtests.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;

/** A running cycle of a test's own with units of one tier, which inspectors visit. */
public final class InspectedCycle {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CYCLES = new AtomicInteger(351_710);

    private final RunningSystem system;
    private final String jurisdiction = Integer.toString(CYCLES.getAndIncrement());
    private final String cycle = jurisdiction + "-2012";

    public InspectedCycle(RunningSystem system, List<String> units) {
        this.system = system;
        ObjectNode standing = sample();
        standing.put("cycle", cycle).put("jurisdiction", jurisdiction).put("state", "RUNNING");
        ((ObjectNode) standing.get("scheme")).put("cycle", cycle).put("jurisdiction", jurisdiction);
        arrives("jiheng.cycles.v1", cycle, standing);
        for (String unit : units) {
            ObjectNode named = JSON.createObjectNode().put("cycle", cycle).put("unit", unit);
            arrives(
                    "jiheng.units.v1",
                    cycle + "/" + unit,
                    named.put("name", "单位").put("tier", "PARTY_MASS"));
        }
        Awaitility.await("the cycle")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> RunningSystem.getJson(system.inspection(), path(""))
                                .get("units")
                                .asInt()
                        == units.size());
    }

    private static ObjectNode sample() {
        try (InputStream sample =
                InspectedCycle.class.getResourceAsStream("/contracts/jiheng.cycles.v1/samples/preparing.json")) {
            return (ObjectNode) JSON.readTree(sample).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that another source says of it. */
    public void arrives(String topic, String subject, JsonNode data) {
        try (StandingTopics topics = new StandingTopics(system.servers().kafka())) {
            topics.send(topic, subject, 1, data.toString(), Map.of("cycle", cycle, "cyclerevision", "1"));
        }
    }

    public String cycle() {
        return cycle;
    }

    public String path(String below) {
        return "/api/v1/cycles/" + cycle + below;
    }

    public Tokens inspector() {
        return Tokens.of("inspector").jurisdiction(jurisdiction).person("lin");
    }

    public Tokens reviewer() {
        return Tokens.of("appeal-reviewer").jurisdiction(jurisdiction).person("wu");
    }

    public Tokens officer(String unit) {
        return Tokens.of("unit-officer").jurisdiction(jurisdiction).unit(unit).person("officer-" + unit);
    }

    /** The body of a finding in a unit. */
    public static String finding(String id, String unit, String points) {
        return "{\"finding\":\"" + id + "\",\"unit\":\"" + unit
                + "\",\"visit\":\"OPEN\",\"area\":\"STYLE\",\"points\":\"" + points
                + "\",\"occurredOn\":\"2012-08-21\",\"description\":\"窗口离岗\"}";
    }

    /**
     * Sends something to the inspection service until somebody answers, each time under the same key: a request whose answer was lost
     * may have been done.
     *
     * @return what was answered in the end
     */
    public HttpResponse<String> insist(Tokens caller, String key, String below, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(system.inspection().url() + path(below)))
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Awaitility.await(below)
                .atMost(Duration.ofSeconds(120))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> send(request), answer -> answer.statusCode() < 500);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
