package org.jiheng.inspection.architecture.violation.back;

/** One of two features that depend on each other. */
public record Back(org.jiheng.inspection.architecture.violation.there.There other) {}
