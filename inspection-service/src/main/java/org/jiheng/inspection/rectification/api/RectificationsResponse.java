package org.jiheng.inspection.rectification.api;

import java.util.List;

import org.jiheng.inspection.rectification.usecase.ReadRectifications;
import org.jiheng.kit.paging.Paged;

/** A page of a cycle's rectifications. */
record RectificationsResponse(List<RectificationResponse> rectifications, int page, int size, long total) {
    static RectificationsResponse of(Paged<ReadRectifications.Detailed> found) {
        Paged<RectificationResponse> answers = found.map(RectificationResponse::of);
        return new RectificationsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
