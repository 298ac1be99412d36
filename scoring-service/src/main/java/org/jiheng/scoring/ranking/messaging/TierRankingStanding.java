package org.jiheng.scoring.ranking.messaging;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;

/** What topic {@code jiheng.tier-rankings.v1} says of a tier. */
public record TierRankingStanding(String cycle, String tier, List<Entry> entries) {

    /** @param grade absent where the scheme leaves it open */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(int rank, String unit, String total, String grade) {
        static Entry of(RankedUnit place) {
            return new Entry(
                    place.rank(),
                    place.unit(),
                    place.score().total().toString(),
                    place.grade().map(Grade::name).orElse(null));
        }
    }

    public static TierRankingStanding of(String cycle, TierRanking ranking) {
        return new TierRankingStanding(
                cycle, ranking.tier(), ranking.entries().stream().map(Entry::of).toList());
    }
}
