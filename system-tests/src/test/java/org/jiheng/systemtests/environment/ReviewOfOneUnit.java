package org.jiheng.systemtests.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/** A cycle of a test's own with one unit, whose wave the survey service holds. */
public final class ReviewOfOneUnit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CYCLES = new AtomicInteger();
    public static final String WAVE = "2012-12";

    private final RunningSystem system;
    private final ServiceProcess survey;
    private final String cycle = "350100-k" + CYCLES.incrementAndGet() + "-2012";

    public ReviewOfOneUnit(RunningSystem system) {
        this.system = system;
        this.survey = system.service("survey");
    }

    public String cycle() {
        return cycle;
    }

    /** Below the wave. */
    public String path(String below) {
        return "/api/v1/cycles/" + cycle + "/waves/" + WAVE + below;
    }

    /** @param sample in the words of the request that opens a wave */
    public void open(String sample) {
        try (StandingTopics topics = new StandingTopics(system.servers().kafka())) {
            ObjectNode standing = standing();
            standing.put("cycle", cycle).put("state", "RUNNING");
            ((ObjectNode) standing.get("scheme")).put("cycle", cycle);
            topics.send("jiheng.cycles.v1", cycle, 1, standing.toString(), Map.of("cycle", cycle));
            ObjectNode unit = JSON.createObjectNode();
            unit.put("cycle", cycle).put("unit", "P01").put("name", "单位").put("tier", "PARTY_MASS");
            topics.send(
                    "jiheng.units.v1",
                    cycle + "/P01",
                    1,
                    unit.toString(),
                    Map.of("cycle", cycle, "cyclerevision", "1"));
        }
        Awaitility.await("the cycle")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> RunningSystem.getJson(survey, "/api/v1/cycles/" + cycle, "350100")
                                .get("units")
                                .asInt()
                        == 1);
        RunningSystem.post(survey, path("/open"), manager(), sample);
    }

    private static ObjectNode standing() {
        try (InputStream sample =
                ReviewOfOneUnit.class.getResourceAsStream("/contracts/jiheng.cycles.v1/samples/preparing.json")) {
            return (ObjectNode) JSON.readTree(sample).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() {
        RunningSystem.post(survey, path("/close"), manager(), "{}");
    }

    /** Codes of a group. */
    public List<String> issue(String group, int number) {
        return column(group, number, 0);
    }

    /** The same, as the address of the ballot page that stands in the letter's QR code. */
    public List<String> issueWithAddresses(String group, int number) {
        return column(group, number, 2);
    }

    private List<String> column(String group, int number, int column) {
        String table = RunningSystem.postForText(
                survey,
                path("/access-codes/table"),
                manager(),
                "{\"group\":\"" + group + "\",\"number\":" + number + "}");
        return table.lines().skip(1).map(line -> line.split(",")[column]).toList();
    }

    /** What every device is shown of a group. */
    public JsonNode shown(String group) {
        return Awaitility.await("the open wave")
                .atMost(Duration.ofSeconds(30))
                .until(() -> shownNow(group), found -> !found.isMissingNode());
    }

    private JsonNode shownNow(String group) {
        for (JsonNode wave : RunningSystem.getJson(survey, "/api/v1/respondent/waves", "350100")
                .get("waves")) {
            if (wave.get("cycle").asText().equals(cycle)) {
                for (JsonNode each : wave.get("groups")) {
                    if (each.get("group").asText().equals(group)) {
                        return each;
                    }
                }
            }
        }
        return JSON.missingNode();
    }

    private static Tokens manager() {
        return Tokens.of("survey-manager").jurisdiction("350100");
    }
}
