package org.jiheng.indicators.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jiheng.indicators.points.Points;

/**
 * An indicator in a list of them.
 *
 * @param deadline null: left open, like department and person
 * @param state PLANNED before its plan is approved
 * @param selfPoints null, like assessedPoints: none were given
 * @param returnReason why its self-assessment was returned last; null: it never was
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
        boolean applicable,
        Points selfPoints,
        Points assessedPoints,
        String returnReason) {
    /** What the assessor gave beyond what the unit gave itself, below 0 where it is less; null unless both gave some. */
    public BigDecimal difference() {
        return selfPoints == null || assessedPoints == null
                ? null
                : assessedPoints.value().subtract(selfPoints.value());
    }
}
