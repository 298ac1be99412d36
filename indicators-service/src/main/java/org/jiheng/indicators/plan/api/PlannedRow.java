package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;

import org.jiheng.indicators.plan.Commitment;
import org.jiheng.indicators.plan.PlannedIndicator;

/** An indicator as a version of a plan, or a proposal, has it. */
public record PlannedRow(
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
        List<String> serves) {
    public static PlannedRow of(PlannedIndicator planned) {
        Commitment commitment = planned.commitment();
        return new PlannedRow(
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
                steps(planned),
                commitment.serves().indicators());
    }

    private static List<IndicatorRow.Step> steps(PlannedIndicator planned) {
        return planned.commitment().schedule().milestones().stream()
                .map(milestone -> new IndicatorRow.Step(milestone.period(), milestone.goal()))
                .toList();
    }
}
