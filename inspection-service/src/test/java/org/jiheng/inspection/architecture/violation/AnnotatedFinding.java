package org.jiheng.inspection.architecture.violation;

import jakarta.persistence.Column;

/** A domain class that knows a framework. No entity: the service under test would want a table for it. */
public record AnnotatedFinding(@Column(name = "unit") String unit) {}
