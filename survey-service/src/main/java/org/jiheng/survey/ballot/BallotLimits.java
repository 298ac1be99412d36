package org.jiheng.survey.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jiheng.kit.refusal.Fault;

/**
 * Of no group are there more ballots than it was given sheets.
 *
 * @param sheets handed out, per group that has a quota; of the others there may be any number
 */
public record BallotLimits(Map<String, Long> sheets) {
    /** The groups that have a limit. */
    public Set<String> groups() {
        return sheets.keySet();
    }

    /**
     * @param ballots of each group, counted or not
     * @throws MoreBallotsThanSheets naming each group that has too many
     */
    public void require(Map<String, Long> ballots) {
        List<Fault> faults = new TreeMap<>(sheets)
                .entrySet().stream()
                        .filter(limit -> ballots.getOrDefault(limit.getKey(), 0L) > limit.getValue())
                        .map(limit -> new Fault(
                                "/ballots",
                                "too-many-ballots-of-group",
                                limit.getKey(),
                                ballots.get(limit.getKey()),
                                limit.getValue()))
                        .toList();
        if (!faults.isEmpty()) {
            throw new MoreBallotsThanSheets(faults);
        }
    }
}
