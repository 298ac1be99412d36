package org.jiheng.indicators.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.assessment.GivenReason;

/** An indicator and why something is said of it. */
public record ReasonRow(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 100) String indicator,
        @NotBlank @Size(max = 2000) String reason) {
    GivenReason given() {
        return new GivenReason(unit, indicator, reason);
    }
}
