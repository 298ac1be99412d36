package org.jiheng.indicators.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;

/**
 * Something that was done with an indicator, as it is kept; who did it, the audit log says.
 *
 * @param id as standings name it
 * @param component of the indicator
 * @param points that were given; empty for what gives none
 * @param reason that was given; empty for what needs none
 */
public record KeptAct(
        String id,
        ActKind kind,
        Indicator.Key indicator,
        String component,
        Optional<Points> points,
        Optional<String> reason,
        LocalDate occurredOn,
        Instant recordedAt,
        boolean enteredBack) {}
