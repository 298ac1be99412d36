package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.plan.ReturnReason;

/** What must be planned anew and why. */
public record PlanReturnRequest(
        @NotEmpty @Size(max = PlanColumns.MOST_ROWS) List<@NotNull @Valid Row> reasons, LocalDate occurredOn) {
    public record Row(
            @NotBlank @Size(max = 100) String indicator,
            @NotBlank @Size(max = 2000) String reason) {}

    List<ReturnReason> given() {
        return reasons.stream()
                .map(row -> new ReturnReason(row.indicator(), row.reason()))
                .toList();
    }
}
