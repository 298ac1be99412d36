package org.jiheng.scoring.ranking.api;

import java.util.List;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;

/** A tier's ranking, by rank and unit code; units equal in all four figures share a rank. */
public record TierRankingResponse(String cycle, String tier, List<Place> entries) {

    /**
     * @param grade absent where the scheme leaves it open
     * @param complete whether the score is no longer provisional
     */
    public record Place(int rank, String unit, String total, String grade, boolean complete) {
        static Place of(RankedUnit place) {
            return new Place(
                    place.rank(),
                    place.unit(),
                    place.score().total().toString(),
                    place.grade().map(Grade::name).orElse(null),
                    place.score().coverage().complete());
        }
    }

    static TierRankingResponse of(String cycle, TierRanking ranking) {
        return new TierRankingResponse(
                cycle, ranking.tier(), ranking.entries().stream().map(Place::of).toList());
    }
}
