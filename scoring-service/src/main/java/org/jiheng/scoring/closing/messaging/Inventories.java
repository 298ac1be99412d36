package org.jiheng.scoring.closing.messaging;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.closing.Inventory;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.cycle.Topics;

/** Takes stock of the standings that are held of a cycle, as each source did of those that it published. */
public final class Inventories {
    private static final Map<Source, List<String>> COUNTED = Map.of(
            Source.INDICATORS, List.of(Topics.CYCLES, Topics.UNITS, Topics.INDICATOR_STANDINGS),
            Source.SURVEY, List.of(Topics.REVIEW_STANDINGS),
            Source.INSPECTION, List.of(Topics.DEDUCTION_STANDINGS));

    private Inventories() {}

    /** @param revisions of all that is held of one cycle */
    public static Map<Source, Inventory> of(Map<SubjectKey, Long> revisions) {
        Map<Source, Inventory> held = new EnumMap<>(Source.class);
        COUNTED.forEach((source, topics) -> held.put(source, of(topics, revisions)));
        return held;
    }

    private static Inventory of(List<String> topics, Map<SubjectKey, Long> revisions) {
        Map<SubjectKey, Long> counted = new HashMap<>(revisions);
        counted.keySet().removeIf(key -> !topics.contains(key.topic()));
        var held = org.jiheng.kit.standing.Inventory.of(counted);
        return new Inventory(held.subjects(), held.digest());
    }
}
