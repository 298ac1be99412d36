package org.jiheng.inspection.finding.api;

import java.util.List;

import org.jiheng.inspection.finding.usecase.ReadFindings;
import org.jiheng.kit.paging.Paged;

/** A page of a cycle's findings. */
record FindingsResponse(List<FindingResponse> findings, int page, int size, long total) {
    static FindingsResponse of(Paged<ReadFindings.Detailed> found) {
        return new FindingsResponse(
                found.rows().stream().map(FindingResponse::of).toList(),
                found.page().number(),
                found.page().size(),
                found.total());
    }
}
