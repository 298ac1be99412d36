package org.jiheng.inspection.visit.api;

import java.util.List;

import org.jiheng.inspection.visit.usecase.ReadVisits;
import org.jiheng.kit.paging.Paged;

/** A page of a cycle's visits. */
record VisitsResponse(List<VisitResponse> visits, int page, int size, long total) {
    static VisitsResponse of(Paged<ReadVisits.Shown> found) {
        return new VisitsResponse(
                found.rows().stream().map(VisitResponse::of).toList(),
                found.page().number(),
                found.page().size(),
                found.total());
    }
}
