package org.jiheng.inspection.finding.api;

import java.util.List;

import org.jiheng.inspection.finding.usecase.FindingPage;

/** A page of a cycle's findings. */
record FindingsResponse(List<FindingResponse> findings, int page, int size, long total) {
    static FindingsResponse of(FindingPage page) {
        return new FindingsResponse(
                page.findings().stream().map(FindingResponse::of).toList(), page.page(), page.size(), page.total());
    }
}
