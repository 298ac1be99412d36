package org.jiheng.scoring.score.api;

import java.util.List;

import org.jiheng.scoring.score.UnitScore;

/** All scores of a cycle, by unit code. */
public record UnitScoresResponse(List<UnitScoreResponse> scores) {
    static UnitScoresResponse of(String cycle, List<UnitScore> scores) {
        return new UnitScoresResponse(
                scores.stream().map(score -> UnitScoreResponse.of(cycle, score)).toList());
    }
}
