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
import org.jiheng.indicators.points.Decimal;

/** A whole plan. A draft may leave out what only a complete plan must say; an empty text counts as left out. */
public record PlanRequest(@NotNull @Size(max = 2000) List<@NotNull @Valid Row> indicators, LocalDate occurredOn) {
    /** @param maxPoints decimal string, at most 2 decimals; @param source one of the nine; a key indicator names one */
    public record Row(
            @NotBlank @Size(max = 100) String indicator,
            @NotBlank @Size(max = 40) String component,
            @NotBlank @Size(max = 200) String name,
            @NotNull IndicatorKind kind,
            @Size(max = 40) String source,
            @NotNull @Pattern(regexp = Decimal.PATTERN) String maxPoints,
            @Size(max = 40) String unitOfMeasure,
            @Size(max = 1000) String target,
            Direction direction,
            @Size(max = 4000) String measures,
            LocalDate deadline,
            @Size(max = 200) String department,
            @Size(max = 200) String responsiblePerson,
            @Size(max = 200) String supervisingLeader) {
        private FiledIndicator filed() {
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
                    given(supervisingLeader));
        }

        private static Optional<String> given(String text) {
            return Optional.ofNullable(text).filter(t -> !t.isBlank());
        }
    }

    List<FiledIndicator> filed() {
        return indicators.stream().map(Row::filed).toList();
    }
}
