package org.jiheng.survey.figure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What everybody knows of a wave's groups.
 *
 * @param ballots how many came in, by group; of a group without an entry there are none
 * @param frames how many people a group has of whom the respondents were drawn, where that is known
 * @param thin groups of which fewer than the minimum came in between two counts: their answers would be the difference of
 *     two published scores
 */
public record Respondents(Map<String, Long> ballots, Map<String, Long> frames, Set<String> thin) {
    public static Respondents of(Map<String, Long> ballots) {
        return new Respondents(ballots, Map.of(), Set.of());
    }

    long ballotsOf(String group) {
        return ballots.getOrDefault(group, 0L);
    }

    Optional<Long> frameOf(String group) {
        return Optional.ofNullable(frames.get(group));
    }
}
