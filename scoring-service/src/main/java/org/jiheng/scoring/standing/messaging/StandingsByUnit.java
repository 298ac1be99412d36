package org.jiheng.scoring.standing.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.history.Revisions;

/** A cycle's standings, found by topic and unit. */
final class StandingsByUnit {
    private static final List<String> OF_A_SCORE =
            List.of(Topics.UNITS, Topics.INDICATOR_STANDINGS, Topics.REVIEW_STANDINGS, Topics.DEDUCTION_STANDINGS);

    private final Standing cycle;
    private final Map<String, Map<String, Standing>> byTopic = new HashMap<>();

    StandingsByUnit(Standing cycle, List<Standing> all) {
        this.cycle = cycle;
        for (Standing standing : all) {
            byTopic.computeIfAbsent(standing.key().topic(), topic -> new HashMap<>())
                    .put(unitOf(standing), standing);
        }
    }

    /** The second segment of the subject; the cycle's own standing has none. */
    static String unitOf(Standing standing) {
        String subject = standing.key().subject();
        return subject.substring(subject.indexOf('/') + 1);
    }

    Set<String> units() {
        return new TreeSet<>(byTopic.getOrDefault(Topics.UNITS, Map.of()).keySet());
    }

    Optional<Standing> find(String topic, String unit) {
        return Optional.ofNullable(byTopic.getOrDefault(topic, Map.of()).get(unit));
    }

    Revisions revisions(String unit) {
        Map<String, Long> revisions = new HashMap<>();
        revisions.put(Topics.CYCLES, cycle.revision());
        for (String topic : OF_A_SCORE) {
            find(topic, unit).ifPresent(standing -> revisions.put(topic, standing.revision()));
        }
        return new Revisions(revisions);
    }
}
