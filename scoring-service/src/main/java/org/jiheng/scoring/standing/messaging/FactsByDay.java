package org.jiheng.scoring.standing.messaging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.standing.KeptStanding;

/**
 * The facts of units as they were on a day. What was told by its end had occurred; of what was told later that which names the
 * day or an earlier one. What says no day (an older standing, a wave that is opened again) counts from when it was told.
 */
public final class FactsByDay {
    private static final List<FactList> LISTS = List.of(
            new FactList(Topics.INDICATOR_STANDINGS, "indicators", "indicator", "none"),
            new FactList(Topics.INDICATOR_STANDINGS, "vetoes", "veto", "revoked"),
            new FactList(Topics.REVIEW_STANDINGS, "waves", "wave", "none"),
            new FactList(Topics.DEDUCTION_STANDINGS, "deductions", "finding", "withdrawn"));

    private final LocalDate day;
    private final Map<SubjectKey, Map<FactList, Map<String, JsonNode>>> facts = new HashMap<>();

    public FactsByDay(LocalDate day) {
        this.day = day;
    }

    /** @param id field that tells one fact from another @param ended list of those that are no longer in this one */
    private record FactList(String topic, String name, String id, String ended) {
        private static List<FactList> of(KeptStanding standing) {
            return LISTS.stream()
                    .filter(list -> list.topic().equals(standing.key().topic()))
                    .toList();
        }

        private String idOf(JsonNode fact) {
            return fact.get(id).asText();
        }
    }

    /** The last that a subject said by the end of the day. */
    public void toldInTime(KeptStanding standing) {
        for (FactList list : FactList.of(standing)) {
            Map<String, JsonNode> known = known(standing.key(), list);
            standing.data().get(list.name()).forEach(fact -> known.put(list.idOf(fact), fact));
        }
    }

    /** What a subject said afterwards, the earlier before the later. */
    public void toldLater(KeptStanding standing) {
        for (FactList list : FactList.of(standing)) {
            Map<String, JsonNode> known = known(standing.key(), list);
            standing.data().get(list.name()).forEach(fact -> {
                if (hadOccurred(fact)) {
                    known.put(list.idOf(fact), fact);
                }
            });
            standing.data().path(list.ended()).forEach(end -> {
                if (hadOccurred(end)) {
                    known.remove(list.idOf(end));
                }
            });
        }
    }

    /** The standing with the facts of the day; of an indicator that is planned and has none nothing is assessed. */
    public Standing of(KeptStanding latest) {
        ObjectNode data = latest.data().deepCopy();
        for (FactList list : FactList.of(latest)) {
            Map<String, JsonNode> then = new LinkedHashMap<>(known(latest.key(), list));
            if (list.name().equals("indicators")) {
                latest.data()
                        .get(list.name())
                        .forEach(indicator -> then.computeIfAbsent(list.idOf(indicator), id -> unassessed(indicator)));
            }
            ArrayNode facts = data.putArray(list.name());
            then.values().forEach(facts::add);
        }
        return new Standing(latest.key(), latest.revision(), "", data, Map.of());
    }

    private Map<String, JsonNode> known(SubjectKey subject, FactList list) {
        return facts.computeIfAbsent(subject, key -> new HashMap<>())
                .computeIfAbsent(list, of -> new LinkedHashMap<>());
    }

    private boolean hadOccurred(JsonNode fact) {
        return fact.hasNonNull("occurredOn")
                && !LocalDate.parse(fact.get("occurredOn").asText()).isAfter(day);
    }

    private static JsonNode unassessed(JsonNode indicator) {
        ObjectNode planned = indicator.deepCopy();
        planned.remove(List.of("selfPoints", "assessedPoints", "act", "occurredOn"));
        return planned.put("applicable", true);
    }
}
