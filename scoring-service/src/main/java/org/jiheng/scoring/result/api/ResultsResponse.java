package org.jiheng.scoring.result.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.result.ResultStory;

/**
 * @param page counted from 0
 * @param total versions on all pages together
 */
public record ResultsResponse(List<ResultResponse> versions, int page, int size, long total) {
    static ResultsResponse of(Paged<ResultStory> stories) {
        Paged<ResultResponse> answers = stories.map(ResultResponse::of);
        return new ResultsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
