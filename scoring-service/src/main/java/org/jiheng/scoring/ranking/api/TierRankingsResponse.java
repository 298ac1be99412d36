package org.jiheng.scoring.ranking.api;

import java.util.List;

import org.jiheng.scoring.ranking.TierRanking;

/** The rankings of a cycle, in the scheme's order of publication. */
public record TierRankingsResponse(List<TierRankingResponse> rankings) {
    static TierRankingsResponse of(String cycle, List<TierRanking> rankings) {
        return new TierRankingsResponse(rankings.stream()
                .map(ranking -> TierRankingResponse.of(cycle, ranking))
                .toList());
    }
}
