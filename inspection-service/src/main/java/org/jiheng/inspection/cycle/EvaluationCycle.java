package org.jiheng.inspection.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.inspection.area.InspectionAreas;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Row;
import org.jiheng.kit.standing.Standing;

/**
 * What inspection needs to know of an evaluation cycle.
 *
 * @param revision revision of the cycle's standing; what is published names the one it was computed under
 * @param areas that are inspected
 * @param deductionCap the most points that come off a unit
 * @param appealDays working days after the notice within which a unit may appeal
 */
public record EvaluationCycle(
        String cycle,
        String jurisdiction,
        String state,
        long revision,
        InspectionAreas areas,
        Points deductionCap,
        int appealDays,
        WorkCalendar workCalendar) {

    static EvaluationCycle from(Standing standing) {
        JsonNode data = standing.data();
        JsonNode inspection = data.at("/scheme/inspection");
        return new EvaluationCycle(
                data.path("cycle").asText(),
                data.path("jurisdiction").asText(),
                data.path("state").asText(),
                standing.revision(),
                areas(inspection.path("areas")),
                Points.of(data.at("/scheme/deductionCap").asText()),
                inspection.path("appealDays").asInt(),
                workCalendar(data.at("/scheme/workCalendar")));
    }

    /** What rights in the cycle depend on. */
    public Row row() {
        return Row.ofJurisdiction(jurisdiction);
    }

    /** What rights in one of its units depend on. */
    public Row row(String unit) {
        return row().with(Claims.UNIT, unit);
    }

    /** @throws CycleNotRunning if it is in any other state */
    public void mustBeRunning() {
        if (!isRunning()) {
            throw new CycleNotRunning(cycle, state);
        }
    }

    public boolean isRunning() {
        return "RUNNING".equals(state);
    }

    /** The office has closed it: facts came in and do not any more, unless it is reopened. */
    public boolean isClosed() {
        return "CLOSING".equals(state) || "CLOSED".equals(state);
    }

    private static InspectionAreas areas(JsonNode areas) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        elements(areas).forEach(area -> {
            String code = area.path("code").asText();
            names.put(code, area.path("name").asText());
            aliases.put(code, texts(area.path("aliases")));
        });
        return new InspectionAreas(names, aliases);
    }

    private static WorkCalendar workCalendar(JsonNode node) {
        return WorkCalendar.of(
                node.path("timeZone").asText(), texts(node.path("holidays")), texts(node.path("makeUpWorkdays")));
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
