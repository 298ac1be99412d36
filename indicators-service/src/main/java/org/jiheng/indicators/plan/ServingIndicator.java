package org.jiheng.indicators.plan;

import java.time.LocalDate;

/**
 * An indicator of a bureau's own cycle, as those see it who answer for what it serves.
 *
 * @param serves the indicator that it serves
 * @param component of the one that it serves
 * @param unitName the office
 * @param state PLANNED before its plan is approved
 * @param actual what was reached last, on the day {@code actualOn}; null: nothing was reported
 * @param selfPoints null, like assessedPoints: none were given
 */
public record ServingIndicator(
        String serves,
        String component,
        String cycle,
        String unit,
        String unitName,
        String indicator,
        String name,
        String department,
        String responsiblePerson,
        LocalDate deadline,
        String unitOfMeasure,
        String target,
        String actual,
        LocalDate actualOn,
        String maxPoints,
        String state,
        boolean applicable,
        String selfPoints,
        String assessedPoints) {}
