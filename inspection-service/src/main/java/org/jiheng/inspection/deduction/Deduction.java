package org.jiheng.inspection.deduction;

import java.util.UUID;

import org.jiheng.inspection.points.Points;

/** Points that a finding takes off its unit now. */
public record Deduction(UUID finding, Points points) {}
