package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.plan.Commitment;
import org.jiheng.indicators.plan.Direction;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.IndicatorKind;
import org.jiheng.indicators.plan.Milestone;
import org.jiheng.indicators.plan.Schedule;
import org.jiheng.indicators.plan.Serves;
import org.jiheng.indicators.points.Decimal;

/**
 * An indicator as it is filed.
 *
 * @param maxPoints decimal string, at most 2 decimals
 * @param source one of the nine; a key indicator names one
 * @param schedule what is to be reached by the end of which quarter or month
 * @param serves in a bureau's own cycle: which of the bureau's indicators in the city's
 */
public record IndicatorRow(
        @NotBlank @Size(max = PlanColumns.CODE) String indicator,
        @NotBlank @Size(max = PlanColumns.SHORT) String component,
        @NotBlank @Size(max = PlanColumns.NAME) String name,
        @NotNull IndicatorKind kind,
        @Size(max = PlanColumns.SHORT) String source,

        @NotNull @Pattern(regexp = Decimal.PATTERN, message = Decimal.MESSAGE)
        String maxPoints,

        @Size(max = PlanColumns.SHORT) String unitOfMeasure,
        @Size(max = PlanColumns.TARGET) String target,
        Direction direction,
        @Size(max = PlanColumns.MEASURES) String measures,
        LocalDate deadline,
        @Size(max = PlanColumns.NAME) String department,
        @Size(max = PlanColumns.NAME) String responsiblePerson,
        @Size(max = PlanColumns.NAME) String supervisingLeader,
        @Size(max = PlanColumns.MILESTONES) List<@NotNull @Valid Step> schedule,

        @Size(max = Serves.MOST)
        List<@NotBlank @Pattern(regexp = PlanColumns.SERVED, message = "{indicators.served}") String> serves) {
    /** @param period {@code 2012-Q2} or {@code 2012-06} */
    public record Step(
            @NotNull @Pattern(regexp = Milestone.PERIOD, message = "{indicators.period}")
            String period,

            @NotBlank @Pattern(regexp = "[^\\r\\n]*", message = "{indicators.one-line}") @Size(max = 500)
            String goal) {}

    public FiledIndicator filed() {
        return new FiledIndicator(indicator, component, kind, given(source), maxPoints, commitment());
    }

    private Commitment commitment() {
        return new Commitment(
                name,
                given(unitOfMeasure),
                given(target),
                Optional.ofNullable(direction),
                given(measures),
                Optional.ofNullable(deadline),
                given(department),
                given(responsiblePerson),
                given(supervisingLeader),
                planned(),
                serves == null ? Serves.NONE : new Serves(serves));
    }

    private Schedule planned() {
        return schedule == null
                ? Schedule.NONE
                : new Schedule(schedule.stream()
                        .map(step -> new Milestone(step.period(), step.goal()))
                        .toList());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
