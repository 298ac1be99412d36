package org.jiheng.indicators.plan.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.application.ReadPlans.WholePlan;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** A plan with its indicators and where their assessment stands. */
public record PlanResponse(
        String unit,
        String state,
        @JsonProperty("version") int contentVersion,
        boolean signed,
        List<IndicatorResponse> indicators,
        List<PlanReturnRequest.Row> returnReasons,
        @JsonIgnore long revision)
        implements Versioned {
    /** @param state PLANNED, IN_PROGRESS, SELF_ASSESSED or ASSESSED */
    public record IndicatorResponse(
            @JsonUnwrapped PlannedRow planned,
            String state,
            boolean applicable,
            String selfPoints,
            String assessedPoints) {}

    static PlanResponse of(WholePlan whole) {
        return new PlanResponse(
                whole.plan().unit(),
                whole.plan().state().name(),
                whole.plan().version(),
                whole.plan().isSigned(),
                whole.planned().stream()
                        .map(planned ->
                                indicator(planned, whole.underAssessment().get(planned.indicator())))
                        .toList(),
                whole.returnReasons().entrySet().stream()
                        .map(reason -> new PlanReturnRequest.Row(reason.getKey(), reason.getValue()))
                        .toList(),
                whole.plan().revision());
    }

    @Override
    public Version version() {
        return new Version(revision);
    }

    private static IndicatorResponse indicator(PlannedIndicator planned, Indicator assessed) {
        return new IndicatorResponse(
                PlannedRow.of(planned),
                assessed == null ? "PLANNED" : assessed.state().name(),
                assessed == null || assessed.isApplicable(),
                assessed == null
                        ? null
                        : assessed.selfPoints().map(Points::toString).orElse(null),
                assessed == null
                        ? null
                        : assessed.assessedPoints().map(Points::toString).orElse(null));
    }
}
