package org.jiheng.scoring.standing.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.history.Revisions;

/** A cycle's standings, found by topic and unit. */
final class StandingsByUnit {
    /** The topics of what scores are computed from. */
    static final List<String> OF_FACTS =
            List.of(Topics.INDICATOR_STANDINGS, Topics.REVIEW_STANDINGS, Topics.DEDUCTION_STANDINGS);

    private final String cycle;
    private final Map<SubjectKey, Standing> read = new HashMap<>();
    private final Map<SubjectKey, Long> revisions;

    /** @param revisions of all that are held; not all of them need have been read */
    StandingsByUnit(String cycle, List<Standing> read, Map<SubjectKey, Long> revisions) {
        this.cycle = cycle;
        this.revisions = Map.copyOf(revisions);
        read.forEach(standing -> this.read.put(standing.key(), standing));
    }

    /** The second segment of the subject; the cycle's own standing has none. */
    static String unitOf(Standing standing) {
        return unitOf(standing.key());
    }

    private static String unitOf(SubjectKey key) {
        return key.subject().substring(key.subject().indexOf('/') + 1);
    }

    static List<SubjectKey> factsOf(String cycle, Collection<String> units) {
        return units.stream()
                .flatMap(unit -> OF_FACTS.stream().map(topic -> key(topic, cycle, unit)))
                .toList();
    }

    private static SubjectKey key(String topic, String cycle, String unit) {
        return new SubjectKey(topic, cycle + "/" + unit);
    }

    Set<String> units() {
        Set<String> units = new TreeSet<>();
        read.keySet().stream().filter(key -> key.topic().equals(Topics.UNITS)).forEach(key -> units.add(unitOf(key)));
        return units;
    }

    /** @throws IllegalStateException if it is held and was not read: without it a score would come out wrong */
    Optional<Standing> find(String topic, String unit) {
        SubjectKey key = key(topic, cycle, unit);
        Standing standing = read.get(key);
        if (standing == null && revisions.containsKey(key)) {
            throw new IllegalStateException(key + " was not read");
        }
        return Optional.ofNullable(standing);
    }

    Revisions revisions(String unit) {
        Map<String, Long> of = new HashMap<>();
        of.put(Topics.CYCLES, revisions.get(new SubjectKey(Topics.CYCLES, cycle)));
        Stream.concat(Stream.of(Topics.UNITS), OF_FACTS.stream()).forEach(topic -> {
            Long revision = revisions.get(key(topic, cycle, unit));
            if (revision != null) {
                of.put(topic, revision);
            }
        });
        return new Revisions(of);
    }
}
