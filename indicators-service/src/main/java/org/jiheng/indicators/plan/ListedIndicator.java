package org.jiheng.indicators.plan;

import java.time.LocalDate;

/**
 * An indicator in a list of them.
 *
 * @param deadline null: left open, like department and person
 * @param state PLANNED before its plan is approved
 */
public record ListedIndicator(
        String unit,
        String indicator,
        String component,
        String name,
        String kind,
        String maxPoints,
        LocalDate deadline,
        String department,
        String responsiblePerson,
        String state,
        boolean applicable) {}
