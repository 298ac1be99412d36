package org.jiheng.inspection.rectification.api;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jiheng.inspection.rectification.usecase.ReadWeakPoints;
import org.jiheng.kit.paging.Paged;

/** A page of the weak points that the published results name. */
record WeakPointsResponse(List<WeakPointResponse> weakPoints, int page, int size, long total) {
    /**
     * @param firstVersion of the unit's result that names it
     * @param lastVersion that names it
     * @param takenBack whether a later version of the result names it no more
     * @param rectification the one opened for it, if there is one
     */
    record WeakPointResponse(
            String unit,
            @JsonUnwrapped WeakPointNamed named,
            int firstVersion,
            int lastVersion,
            boolean takenBack,
            UUID rectification) {
        static WeakPointResponse of(ReadWeakPoints.Proposed proposed) {
            return new WeakPointResponse(
                    proposed.shown().weakPoint().unit(),
                    WeakPointNamed.of(proposed.shown().weakPoint()),
                    proposed.shown().first(),
                    proposed.shown().last(),
                    !proposed.shown().isPresent(),
                    proposed.rectification().orElse(null));
        }
    }

    static WeakPointsResponse of(Paged<ReadWeakPoints.Proposed> found) {
        Paged<WeakPointResponse> answers = found.map(WeakPointResponse::of);
        return new WeakPointsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
