package org.jiheng.indicators.supervision.api;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.points.Decimal;
import org.jiheng.indicators.supervision.Verdict;
import org.jiheng.indicators.supervision.application.EnterSupervision;

/**
 * @param matter the decision that was to be carried out
 * @param change points as a decimal string, at most 2 decimals: below 0 they are taken, above 0 given back
 * @param leadsToFinding whether an inspector is to make a finding of it; left out: no
 * @param occurredOn the day on which the matter was supervised
 */
public record SupervisionEntryRequest(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 100) String indicator,
        @NotBlank @Size(max = 500) String matter,
        @NotNull Verdict verdict,

        @NotNull @Pattern(regexp = Decimal.PATTERN, message = Decimal.MESSAGE)
        String change,

        @NotBlank @Size(max = 4000) String description,
        Boolean leadsToFinding,
        @NotNull LocalDate occurredOn) {
    EnterSupervision.Given given() {
        return new EnterSupervision.Given(
                unit, indicator, matter, verdict, change, description, Boolean.TRUE.equals(leadsToFinding));
    }
}
