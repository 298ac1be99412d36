package org.jiheng.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A running cycle of 75 units, 5 dimensions and 9 groups, and the survey service that reviews it. */
final class BenchedReview {
    static final String CYCLE = "/cycles/350100-2012";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchedSystem system;
    private final Path root;
    private final BenchedService survey;
    private List<String> dimensions = List.of();
    private List<String> groups = List.of();
    private List<String> units = List.of();

    BenchedReview(BenchedSystem system, Path root) throws Exception {
        this.system = system;
        this.root = root;
        this.survey = system.start("survey");
    }

    /** @param waves of the scheme, with their weights */
    void open(Map<String, String> waves) throws Exception {
        BenchedService indicators = system.start("indicators");
        Supplier<String> office = system.person("performance-office", null);
        ObjectNode scheme = (ObjectNode)
                JSON.readTree(root.resolve("examples/fuzhou-2012/scheme.json").toFile());
        ArrayNode named = ((ObjectNode) scheme.path("review")).putArray("waves");
        waves.forEach((code, weight) -> named.addObject()
                .put("code", code)
                .put("from", "2012-07-01")
                .put("to", "2012-07-31")
                .put("weight", weight));
        dimensions = codes(scheme.path("review").path("dimensions"));
        groups = codes(scheme.path("review").path("groups"));
        units = readUnits();
        indicators.post(office, "/cycles", scheme.toString());
        indicators.post(
                office,
                CYCLE + "/units",
                units.stream()
                        .map(unit -> "{\"unit\":\"" + unit + "\",\"name\":\"" + unit + "\",\"tier\":\"PARTY_MASS\"}")
                        .collect(Collectors.joining(",", "{\"units\":[", "]}")));
        indicators.post(office, CYCLE + "/start", "{}");
        survey.await(
                system.person("survey-manager", null),
                CYCLE,
                body -> body.path("state").asText().equals("RUNNING")
                        && body.path("units").asInt() == units.size());
        // what it does beside would be measured too
        indicators.close();
    }

    private List<String> readUnits() throws IOException {
        return Files.readAllLines(root.resolve("examples/fuzhou-2012/units.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList();
    }

    private static List<String> codes(JsonNode named) {
        List<String> codes = new ArrayList<>();
        named.forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    BenchedService survey() {
        return survey;
    }

    List<String> dimensions() {
        return dimensions;
    }

    List<String> groups() {
        return groups;
    }

    List<String> units() {
        return units;
    }

    MadeUpBallots ballots() {
        return new MadeUpBallots(units, groups, dimensions.size());
    }
}
