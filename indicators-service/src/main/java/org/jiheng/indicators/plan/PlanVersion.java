package org.jiheng.indicators.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was done to a version of a plan.
 *
 * @param version every version is kept as it was filed
 */
public record PlanVersion(int version, PlanAct act, LocalDate occurredOn, Instant recordedAt) {}
