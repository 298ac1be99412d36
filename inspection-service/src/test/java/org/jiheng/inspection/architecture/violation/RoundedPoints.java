package org.jiheng.inspection.architecture.violation;

/** A figure in binary floating point. */
public record RoundedPoints(double points) {}
