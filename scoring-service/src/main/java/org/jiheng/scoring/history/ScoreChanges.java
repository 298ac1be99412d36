package org.jiheng.scoring.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;

/**
 * Which states of a tier are worth a line of history. While standings are read again from the start, scores pass through
 * states that were never true: history goes on only when all of the tier is as far as it was when its last lines were
 * written, and then has a line only for what really differs.
 */
public final class ScoreChanges {
    private final Map<String, ScoreState> last;
    private final Map<String, Revisions> now;

    /**
     * @param last the last line of every unit of the cycle that has one, by unit
     * @param now what is held now of every unit of the cycle, by unit
     */
    public ScoreChanges(Map<String, ScoreState> last, Map<String, Revisions> now) {
        this.last = Map.copyOf(last);
        this.now = Map.copyOf(now);
    }

    /** The lines to add, in the order of the ranking. */
    public List<ScoreState> in(TierRanking ranking) {
        if (!caughtUp(ranking)) {
            return List.of();
        }
        return ranking.entries().stream()
                .map(place -> new ScoreState(place, now.get(place.unit())))
                .filter(this::differs)
                .toList();
    }

    /** Units in the tier now, and units last seen in it: one that has moved on must have arrived elsewhere. */
    private boolean caughtUp(TierRanking ranking) {
        Stream<String> here = ranking.entries().stream().map(RankedUnit::unit);
        Stream<String> lastSeenHere =
                last.keySet().stream().filter(unit -> last.get(unit).in(ranking.tier()));
        return Stream.concat(here, lastSeenHere).allMatch(this::reachesItsLastLine);
    }

    private boolean reachesItsLastLine(String unit) {
        ScoreState line = last.get(unit);
        return line == null || now.getOrDefault(unit, Revisions.NONE).reach(line.revisions());
    }

    private boolean differs(ScoreState state) {
        ScoreState line = last.get(state.place().unit());
        return line == null || !state.saysTheSameAs(line);
    }
}
