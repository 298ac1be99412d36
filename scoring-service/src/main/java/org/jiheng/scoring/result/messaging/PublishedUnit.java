package org.jiheng.scoring.result.messaging;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.WeakPoint;
import org.jiheng.scoring.score.Score;

/** What topic {@code jiheng.published-results.v1} says of a unit in a version; what is missing is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublishedUnit(
        String cycle,
        int version,
        String unit,
        String tier,
        int rank,
        String indicatorScore,
        String reviewScore,
        String deduction,
        String total,
        String grade,
        List<Weakness> weakPoints) {

    /** Where it was, as far as the method says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weakness(
            String method, String component, String indicator, String dimension, String wave, String finding) {
        static Weakness of(WeakPoint point) {
            return new Weakness(
                    point.method().name(),
                    point.component().orElse(null),
                    point.indicator().orElse(null),
                    point.dimension().orElse(null),
                    point.wave().orElse(null),
                    point.finding().orElse(null));
        }
    }

    public static PublishedUnit of(PublishedResult result, ResultRow row, List<WeakPoint> weakPoints) {
        return new PublishedUnit(
                result.cycle(),
                result.version(),
                row.unit(),
                row.tier(),
                row.rank(),
                row.indicators().map(Score::toString).orElse(null),
                row.review().map(Score::toString).orElse(null),
                row.deduction().toString(),
                row.total().toString(),
                row.grade().map(Grade::name).orElse(null),
                weakPoints.stream().map(Weakness::of).toList());
    }
}
