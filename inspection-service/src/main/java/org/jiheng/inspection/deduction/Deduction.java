package org.jiheng.inspection.deduction;

import java.time.LocalDate;
import java.util.UUID;

import org.jiheng.inspection.points.Points;

/**
 * Points that a finding takes off its unit now.
 *
 * @param occurredOn of the act that took them off
 */
public record Deduction(UUID finding, Points points, LocalDate occurredOn) {}
