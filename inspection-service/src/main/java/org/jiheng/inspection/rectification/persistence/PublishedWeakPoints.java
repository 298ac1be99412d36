package org.jiheng.inspection.rectification.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.inspection.rectification.Method;
import org.jiheng.inspection.rectification.ShownWeakPoint;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;

/** The weak points in the published results that have arrived: every version is kept, so nothing else has to be. */
@ApplicationScoped
class PublishedWeakPoints implements WeakPoints {
    private final TakenStandings standings;

    PublishedWeakPoints(TakenStandings standings) {
        this.standings = standings;
    }

    @Override
    public List<ShownWeakPoint> ofCycle(String cycle) {
        SortedMap<String, SortedMap<Integer, List<WeakPoint>>> units = new TreeMap<>();
        standings.all(RESULTS, cycle).stream()
                .map(Standing::data)
                // a version's header names no unit
                .filter(result -> result.has("unit"))
                .forEach(result -> units.computeIfAbsent(result.path("unit").asText(), unit -> new TreeMap<>())
                        .put(result.path("version").asInt(), weakPoints(cycle, result)));
        return units.values().stream()
                .flatMap(versions -> ShownWeakPoint.of(versions).stream())
                .toList();
    }

    @Override
    public Optional<ShownWeakPoint> find(String cycle, UUID weakPoint) {
        return ofCycle(cycle).stream()
                .filter(shown -> shown.weakPoint().id().equals(weakPoint))
                .findFirst();
    }

    private static List<WeakPoint> weakPoints(String cycle, JsonNode result) {
        List<WeakPoint> named = new ArrayList<>();
        for (JsonNode each : result.path("weakPoints")) {
            named.add(new WeakPoint(
                    cycle,
                    result.path("unit").asText(),
                    Method.valueOf(each.path("method").asText()),
                    text(each, "component"),
                    text(each, "indicator"),
                    text(each, "dimension"),
                    text(each, "wave"),
                    text(each, "finding")));
        }
        return named;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }
}
