package org.jiheng.survey.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jiheng.kit.refusal.Fault;

/**
 * Of no group are there more ballots on sheets than it was given sheets, nor more mailed ones than stubs were voided.
 *
 * @param sheets handed out, per group that has a quota; of the others there may be any number
 * @param stubs voided because their sheets were sent back, per group that has access codes
 */
public record BallotLimits(Map<String, Long> sheets, Map<String, Long> stubs) {
    /** The groups that have a limit. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>(sheets.keySet());
        groups.addAll(stubs.keySet());
        return groups;
    }

    /**
     * @param ballots counted or not
     * @throws MoreBallotsThanSheets naming each group that has too many
     */
    public void require(SheetBallots ballots) {
        List<Fault> faults = new ArrayList<>();
        require(sheets, ballots.all(), "too-many-ballots-of-group", faults);
        require(stubs, ballots.mailed(), "more-mailed-than-stubs", faults);
        if (!faults.isEmpty()) {
            throw new MoreBallotsThanSheets(faults);
        }
    }

    private static void require(Map<String, Long> limits, Map<String, Long> ballots, String rule, List<Fault> faults) {
        new TreeMap<>(limits).forEach((group, most) -> {
            long number = ballots.getOrDefault(group, 0L);
            if (number > most) {
                faults.add(new Fault("/ballots", rule, group, number, most));
            }
        });
    }
}
