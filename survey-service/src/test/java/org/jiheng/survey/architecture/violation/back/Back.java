package org.jiheng.survey.architecture.violation.back;

import org.jiheng.survey.architecture.violation.there.There;

/** One of two features that depend on each other. */
public record Back(There other) {}
