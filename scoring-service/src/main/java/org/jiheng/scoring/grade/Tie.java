package org.jiheng.scoring.grade;

import java.util.List;

import org.jiheng.scoring.score.UnitScore;

/**
 * Units equal in all four figures that straddle the edge of EXCELLENT, §五(四).
 *
 * @param places that are left for them, fewer than they are
 */
public record Tie(int places, List<UnitScore> units) {
    public Tie {
        units = List.copyOf(units);
    }
}
