package org.jiheng.inspection.statistics.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.statistics.By;
import org.jiheng.inspection.statistics.Line;
import org.jiheng.inspection.statistics.usecase.ReadStatistics;

/**
 * Statistics of inspection; figures with decimals as text.
 *
 * @param total of everything that was counted
 */
record StatisticsResponse(By by, List<LineResponse> lines, LineResponse total) {
    /** @param key code of the area, unit or tier, or the month; missing where there is none, such as the area of a weak point */
    record LineResponse(
            String key,
            FindingsResponse findings,
            AppealsResponse appeals,
            ComplaintsResponse complaints,
            RectificationsResponse rectifications) {
        static LineResponse of(Line line) {
            return new LineResponse(
                    line.key().isEmpty() ? null : line.key(),
                    FindingsResponse.of(line.findings()),
                    AppealsResponse.of(line.appeals()),
                    new ComplaintsResponse(
                            line.complaints().received(), line.complaints().late()),
                    RectificationsResponse.of(line.rectifications()));
        }
    }

    /**
     * Those in force: of which notice was given and which were not withdrawn.
     *
     * @param pointsOff before the cap
     * @param deducted after each unit's cap; missing of areas and months, the cap is the unit's
     * @param withoutVisit reported by citizens or supervision without anybody's going there: neither covert nor open
     * @param covertShareOnVisits covert of those that were found on visits (covert and open), 4 decimals
     * @param repeatRate repeats of all in force, 4 decimals
     */
    record FindingsResponse(
            Map<FindingState, Long> byState,
            String pointsOff,
            String deducted,
            long covert,
            long open,
            long withoutVisit,
            String covertShareOnVisits,
            long repeats,
            String repeatRate) {
        static FindingsResponse of(Line.Findings findings) {
            return new FindingsResponse(
                    findings.byState(),
                    findings.pointsOff().toPlainString(),
                    text(findings.deducted()),
                    findings.covert(),
                    findings.open(),
                    findings.withoutVisit(),
                    text(findings.covertShareOnVisits()),
                    findings.repeats(),
                    text(findings.repeatRate()));
        }
    }

    record AppealsResponse(long made, long pending, long upheld, long reduced, long withdrawn) {
        static AppealsResponse of(Line.Appeals appeals) {
            return new AppealsResponse(
                    appeals.made(), appeals.pending(), appeals.upheld(), appeals.reduced(), appeals.withdrawn());
        }
    }

    /** @param late handled after their day, or not yet though it is over */
    record ComplaintsResponse(long received, long late) {}

    /**
     * @param open neither verified nor closed
     * @param overdue their day is over and the unit has something to do
     * @param meanDays from the day of the opening to that of the verification, 2 decimals
     * @param medianDays the same, 1 decimal
     */
    record RectificationsResponse(
            long opened, long open, long overdue, long verified, String meanDays, String medianDays) {
        static RectificationsResponse of(Line.Rectifications rectifications) {
            return new RectificationsResponse(
                    rectifications.opened(),
                    rectifications.open(),
                    rectifications.overdue(),
                    rectifications.verified(),
                    text(rectifications.meanDays()),
                    text(rectifications.medianDays()));
        }
    }

    static StatisticsResponse of(ReadStatistics.Counted counted) {
        return new StatisticsResponse(
                counted.by(),
                counted.lines().stream().map(LineResponse::of).toList(),
                LineResponse.of(counted.total()));
    }

    private static String text(Optional<BigDecimal> figure) {
        return figure.map(BigDecimal::toPlainString).orElse(null);
    }
}
