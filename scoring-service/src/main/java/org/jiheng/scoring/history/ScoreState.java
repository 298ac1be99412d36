package org.jiheng.scoring.history;

import org.jiheng.scoring.ranking.RankedUnit;

/** A unit's score, rank and grade, and the standings they came from. */
public record ScoreState(RankedUnit place, Revisions revisions) {
    /** Whether score, rank and grade are the same, whatever they came from. */
    boolean saysTheSameAs(ScoreState other) {
        return place.equals(other.place);
    }

    boolean in(String tier) {
        return place.score().tier().equals(tier);
    }
}
