package org.jiheng.indicators.report.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiheng.indicators.figures.UnitFigures.Figure;
import org.jiheng.indicators.report.Reports.Filed;
import org.jiheng.indicators.report.application.ReadReports.Whole;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/**
 * A report with the figures that go with it.
 *
 * @param digest SHA-256 of what was filed, by which a sealed submission names it; absent in a draft
 * @param lateDays days after the phase's end; 0 for one in time, absent in a draft
 */
public record ReportResponse(
        String unit,
        String state,
        @JsonProperty("version") int contentVersion,
        Map<String, String> words,
        List<FigureResponse> indicators,
        String digest,
        Instant filedAt,
        LocalDate occurredOn,
        Long lateDays,
        @JsonIgnore long revision)
        implements Versioned {
    public record FigureResponse(
            String indicator,
            String component,
            String name,
            String maxPoints,
            boolean applicable,
            String selfPoints,
            String target,
            String actual,
            String actualOn) {
        static FigureResponse of(Figure figure) {
            return new FigureResponse(
                    figure.indicator(),
                    figure.component(),
                    figure.name(),
                    figure.maxPoints(),
                    figure.applicable(),
                    figure.selfPoints().orElse(null),
                    figure.target().orElse(null),
                    figure.actual().orElse(null),
                    figure.actualOn().orElse(null));
        }
    }

    static ReportResponse of(Whole whole) {
        Optional<Filed> filed = whole.filed();
        return new ReportResponse(
                whole.report().unit(),
                whole.report().state().name(),
                whole.report().version(),
                whole.content().words(),
                whole.content().figures().indicators().stream()
                        .map(FigureResponse::of)
                        .toList(),
                filed.map(Filed::digest).orElse(null),
                filed.map(each -> each.act().recordedAt()).orElse(null),
                filed.map(each -> each.act().occurredOn()).orElse(null),
                filed.map(each -> whole.daysLate()).orElse(null),
                whole.report().revision());
    }

    @Override
    public Version version() {
        return new Version(revision);
    }
}
