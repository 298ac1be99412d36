package org.jiheng.inspection.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** A running cycle, of 350100 unless said otherwise, with the units P01 and P02, which arrived over its topics; five days to appeal. */
public final class RunningCycle {
    /** Of the whole JVM: each start of the service has classes of its own, and all share the topics. */
    private static final String NEXT_YEAR = "jiheng.test.next-year";

    private static final int FIRST_YEAR = 2100;
    /** §四(四)3, as decision 0023 reads it. */
    private static final Map<String, String> ALIASES =
            Map.of("STYLE", "作风建设", "POWER", "规范权力运行", "SERVICES", "办事效率", "SUPERVISION", "履行职责");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandingTopics topics;
    private final String jurisdiction;
    private final String code;
    private final int year;
    private long revision = 1_000;

    private RunningCycle(StandingTopics topics, String jurisdiction, int year) {
        this.topics = topics;
        this.year = year;
        this.jurisdiction = jurisdiction;
        this.code = jurisdiction.replace('/', '.') + "-" + year;
    }

    public static RunningCycle arrive(StandingTopics topics) {
        return arrive(topics, "350100");
    }

    public static RunningCycle arrive(StandingTopics topics, String jurisdiction) {
        return arrive(topics, jurisdiction, nextYear());
    }

    /** One that no other test has, because a document names it. */
    public static RunningCycle arrive(StandingTopics topics, String jurisdiction, int year) {
        RunningCycle cycle = new RunningCycle(topics, jurisdiction, year);
        cycle.unit("P01");
        cycle.unit("P02");
        cycle.arriveAs("RUNNING");
        return cycle;
    }

    private static int nextYear() {
        synchronized (System.class) {
            int year = Integer.getInteger(NEXT_YEAR, FIRST_YEAR);
            System.setProperty(NEXT_YEAR, Integer.toString(year + 1));
            return year;
        }
    }

    public String code() {
        return code;
    }

    public long revision() {
        return revision;
    }

    /** A new revision of the cycle, in this state, arrives. */
    public void arriveAs(String state) {
        revision++;
        topics.send("jiheng.cycles.v1", code, revision, standing(state).toString(), Map.of("cycle", code));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> hasArrived(state));
    }

    private boolean hasArrived(String state) {
        var response = given().auth()
                .oauth2(Tokens.of("auditor").jurisdiction(jurisdiction).token())
                .get("/api/v1/cycles/" + code);
        return response.statusCode() == 200
                && state.equals(response.jsonPath().getString("state"))
                && response.jsonPath().getInt("units") == 2;
    }

    private void unit(String unit) {
        topics.send(
                "jiheng.units.v1",
                code + "/" + unit,
                1,
                """
                {"cycle": "%s", "unit": "%s", "name": "单位 %s", "tier": "PARTY_MASS"}""".formatted(code, unit, unit),
                Map.of("cycle", code, "cyclerevision", "1000"));
    }

    private JsonNode standing(String state) {
        ObjectNode data = (ObjectNode) sample().path("data");
        data.put("cycle", code)
                .put("jurisdiction", jurisdiction)
                .put("year", year)
                .put("state", state);
        data.at("/scheme/inspection/areas").forEach(RunningCycle::nameAlias);
        ((ObjectNode) data.path("scheme"))
                .put("cycle", code)
                .put("jurisdiction", jurisdiction)
                .put("year", year);
        return data;
    }

    private static void nameAlias(JsonNode area) {
        String alias = ALIASES.get(area.path("code").asText());
        if (alias != null) {
            ((ObjectNode) area).putArray("aliases").add(alias);
        }
    }

    private static JsonNode sample() {
        try (var in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("contracts/jiheng.cycles.v1/samples/preparing.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
