package org.jiheng.indicators.progress;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.points.Decimal;

/** What has been reached by which day. */
public record ProgressReportsRequest(
        @NotEmpty @Size(max = 5000) List<@NotNull @Valid Row> progressReports) {
    /** @param actual decimal string in the indicator's unit of measure */
    public record Row(
            @NotBlank @Size(max = 40) String unit,
            @NotBlank @Size(max = 100) String indicator,
            @NotNull LocalDate date,

            @NotNull @Pattern(regexp = Decimal.PATTERN, message = Decimal.MESSAGE)
            String actual) {}
}
