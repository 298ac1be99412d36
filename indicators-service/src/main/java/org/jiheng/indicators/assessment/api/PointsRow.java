package org.jiheng.indicators.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.points.Decimal;

/** @param points decimal string, at most 2 decimals, from 0 to the indicator's maximum */
public record PointsRow(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 100) String indicator,

        @NotNull @Pattern(regexp = Decimal.PATTERN, message = Decimal.MESSAGE)
        String points) {
    GivenPoints given() {
        return new GivenPoints(unit, indicator, points);
    }
}
