package org.jiheng.survey.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jiheng.kit.refusal.Fault;

/**
 * What came in since a wave was opened again. The figures before and after differ by these ballots alone, so of each group
 * there are none of them or as many as a group must have to be shown.
 *
 * @param ballots per group
 */
public record NewBallots(Map<String, Long> ballots, int minimumGroupSize) {
    /**
     * The groups whose new ballots are not counted: those that have too few, as somebody decided.
     *
     * @param decided groups whose too few ballots are set aside
     * @throws TooFewNewBallots if others have too few
     * @throws NothingToSetAside if one of them does not have too few: nobody's vote is left out without need
     */
    public Set<String> setAside(Set<String> decided) {
        Map<String, Long> tooFew = tooFew();
        Set<String> without = new TreeSet<>(decided);
        without.removeAll(tooFew.keySet());
        if (!without.isEmpty()) {
            throw new NothingToSetAside(without);
        }
        List<Fault> faults = new ArrayList<>();
        tooFew.forEach((group, number) -> {
            if (!decided.contains(group)) {
                faults.add(new Fault("/setAside", "too-few-new-ballots-of-group", group, number, missing(number)));
            }
        });
        if (!faults.isEmpty()) {
            throw new TooFewNewBallots(faults, minimumGroupSize);
        }
        return tooFew.keySet();
    }

    private Map<String, Long> tooFew() {
        Map<String, Long> tooFew = new TreeMap<>(ballots);
        tooFew.values().removeIf(number -> number == 0 || number >= minimumGroupSize);
        return tooFew;
    }

    private long missing(long number) {
        return minimumGroupSize - number;
    }
}
