package org.jiheng.scoring.score.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.score.UnitScore;

/**
 * Scores of a cycle, by unit code unless asked otherwise.
 *
 * @param page counted from 0
 * @param total scores on all pages together
 */
public record UnitScoresResponse(List<UnitScoreResponse> scores, int page, int size, long total) {
    static UnitScoresResponse of(String cycle, Paged<UnitScore> scores) {
        return new UnitScoresResponse(
                scores.map(score -> UnitScoreResponse.of(cycle, score)).rows(),
                scores.page().number(),
                scores.page().size(),
                scores.total());
    }
}
