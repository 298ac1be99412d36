package org.jiheng.scoring.analysis.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.analysis.ShownWeakPoint;
import org.jiheng.scoring.explanation.api.FractionResponse;
import org.jiheng.scoring.result.WeakPoint;
import org.jiheng.scoring.score.Points;

/**
 * @param page counted from 0
 * @param total weak points on all pages together
 */
public record WeakPointsResponse(List<Shown> weakPoints, int page, int size, long total) {
    /**
     * @param component of the indicators, and {@code indicator} where it is one of its
     * @param wave of the review
     * @param finding an opaque id, which inspection-service resolves for those entitled
     * @param figure of a component or indicator the share of its points that the unit earned, 0 to 1; of a wave the unit's score
     * @param median of the tier, which the figure is below
     * @param points that the finding takes off
     */
    public record Shown(
            String unit,
            String method,
            String component,
            String indicator,
            String wave,
            String finding,
            FractionResponse figure,
            FractionResponse median,
            String points) {
        static Shown of(ShownWeakPoint shown) {
            WeakPoint point = shown.point();
            return new Shown(
                    shown.unit(),
                    point.method().name(),
                    point.component().orElse(null),
                    point.indicator().orElse(null),
                    point.wave().orElse(null),
                    point.finding().orElse(null),
                    shown.figure().map(FractionResponse::of).orElse(null),
                    shown.median().map(FractionResponse::of).orElse(null),
                    shown.points().map(Points::toString).orElse(null));
        }
    }

    static WeakPointsResponse of(Paged<ShownWeakPoint> found) {
        Paged<Shown> answers = found.map(Shown::of);
        return new WeakPointsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
