package org.jiheng.indicators.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code jiheng.indicator-standings.v1} says of a unit: the indicators of its approved plan and its confirmed
 * vetoes. Points have 2 decimals; absent points are unknown.
 *
 * @param revoked vetoes that were confirmed once
 */
public record IndicatorStanding(
        String cycle,
        String unit,
        List<AssessedIndicator> indicators,
        List<ConfirmedVeto> vetoes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RevokedVeto> revoked) {
    /**
     * @param act by which it has its assessed points or, where it does not apply, the judgement by which it does not
     * @param occurredOn of that act
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssessedIndicator(
            String indicator,
            String component,
            String maxPoints,
            boolean applicable,
            String selfPoints,
            String assessedPoints,
            String act,
            LocalDate occurredOn) {}

    /** @param occurredOn of the confirmation */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConfirmedVeto(
            UUID veto, String area, String reach, String component, String indicator, LocalDate occurredOn) {}

    /** @param occurredOn of the revocation */
    public record RevokedVeto(UUID veto, LocalDate occurredOn) {}
}
