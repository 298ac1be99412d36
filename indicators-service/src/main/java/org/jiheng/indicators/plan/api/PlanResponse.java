package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiheng.indicators.plan.Commitment;
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
            String indicator,
            String component,
            String name,
            String kind,
            String source,
            String maxPoints,
            String unitOfMeasure,
            String target,
            String direction,
            String measures,
            LocalDate deadline,
            String department,
            String responsiblePerson,
            String supervisingLeader,
            List<IndicatorRow.Step> schedule,
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
        Commitment commitment = planned.commitment();
        return new IndicatorResponse(
                planned.indicator(),
                planned.component(),
                commitment.name(),
                planned.kind().name(),
                planned.source().map(Enum::name).orElse(null),
                planned.maxPoints().toString(),
                commitment.unitOfMeasure().orElse(null),
                commitment.target().orElse(null),
                commitment.direction().map(Enum::name).orElse(null),
                commitment.measures().orElse(null),
                commitment.deadline().orElse(null),
                commitment.department().orElse(null),
                commitment.responsiblePerson().orElse(null),
                commitment.supervisingLeader().orElse(null),
                PlannedRow.steps(planned),
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
