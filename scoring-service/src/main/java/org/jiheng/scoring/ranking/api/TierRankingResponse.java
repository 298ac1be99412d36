package org.jiheng.scoring.ranking.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;

/**
 * A tier's ranking, by rank and unit code unless asked otherwise; units equal in all four figures share a rank.
 *
 * @param page counted from 0
 * @param total units on all pages together
 */
public record TierRankingResponse(String cycle, String tier, List<Place> entries, int page, int size, long total) {

    /**
     * @param grade absent where the scheme leaves it open
     * @param complete whether the score is no longer provisional
     * @param barred by a GRADE veto from EXCELLENT
     */
    public record Place(int rank, String unit, String total, String grade, boolean complete, boolean barred) {
        static Place of(RankedUnit place) {
            return new Place(
                    place.rank(),
                    place.unit(),
                    place.score().total().toString(),
                    place.grade().map(Grade::name).orElse(null),
                    place.score().coverage().complete(),
                    place.score().barred());
        }
    }

    static TierRankingResponse of(String cycle, String tier, Paged<RankedUnit> units) {
        return new TierRankingResponse(
                cycle,
                tier,
                units.map(Place::of).rows(),
                units.page().number(),
                units.page().size(),
                units.total());
    }
}
