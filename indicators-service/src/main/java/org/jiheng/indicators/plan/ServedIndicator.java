package org.jiheng.indicators.plan;

import java.time.LocalDate;

/**
 * An indicator of the bureau, as those see it who serve it.
 *
 * @param servedBy the indicator that serves it
 * @param deadline null: left open, like department and person
 */
public record ServedIndicator(
        String servedBy,
        String cycle,
        String unit,
        String indicator,
        String component,
        String name,
        String maxPoints,
        LocalDate deadline,
        String department,
        String responsiblePerson,
        String state,
        boolean applicable) {}
