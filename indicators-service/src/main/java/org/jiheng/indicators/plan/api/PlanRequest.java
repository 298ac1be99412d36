package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.plan.FiledIndicator;

/** A whole plan. A draft may leave out what only a complete plan must say; an empty text counts as left out. */
public record PlanRequest(
        @NotNull @Size(max = PlanColumns.MOST_ROWS) List<@NotNull @Valid IndicatorRow> indicators,
        LocalDate occurredOn) {
    List<FiledIndicator> filed() {
        return indicators.stream().map(IndicatorRow::filed).toList();
    }
}
