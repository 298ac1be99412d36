package org.jiheng.survey.architecture.violation;

import jakarta.persistence.Column;

/** A domain class that knows a framework. No entity: the service under test would want a table for it. */
public record AnnotatedTally(@Column(name = "answers") long answers) {}
