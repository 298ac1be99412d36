package org.jiheng.scoring.analysis.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.analysis.GoodPractice;

/**
 * @param goodPractices withdrawn ones too
 * @param page counted from 0
 * @param total on all pages together
 */
public record GoodPracticesResponse(List<GoodPracticeResponse> goodPractices, int page, int size, long total) {
    static GoodPracticesResponse of(Paged<GoodPractice> found) {
        Paged<GoodPracticeResponse> answers = found.map(GoodPracticeResponse::of);
        return new GoodPracticesResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
