package org.jiheng.scoring.decision.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.decision.DecisionStory;

/**
 * @param page counted from 0
 * @param total decisions on all pages together
 */
public record DecisionsResponse(List<DecisionResponse> decisions, int page, int size, long total) {
    static DecisionsResponse of(Paged<DecisionStory> stories) {
        Paged<DecisionResponse> answers = stories.map(DecisionResponse::of);
        return new DecisionsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
