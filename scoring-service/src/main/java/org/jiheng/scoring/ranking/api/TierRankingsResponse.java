package org.jiheng.scoring.ranking.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.api.TierRankingResponse.Place;

/**
 * The rankings of a cycle, each whole, in the scheme's order of publication unless asked otherwise.
 *
 * @param page counted from 0; of tiers
 * @param total tiers on all pages together
 */
public record TierRankingsResponse(List<WholeTier> rankings, int page, int size, long total) {

    /** @param entries by rank and unit code */
    public record WholeTier(String cycle, String tier, List<Place> entries) {
        static WholeTier of(String cycle, TierRanking ranking) {
            return new WholeTier(
                    cycle,
                    ranking.tier(),
                    ranking.entries().stream().map(Place::of).toList());
        }
    }

    public static TierRankingsResponse of(String cycle, Paged<TierRanking> rankings) {
        return new TierRankingsResponse(
                rankings.map(ranking -> WholeTier.of(cycle, ranking)).rows(),
                rankings.page().number(),
                rankings.page().size(),
                rankings.total());
    }
}
