package org.jiheng.survey.architecture.violation.there;

import org.jiheng.survey.architecture.violation.back.Back;

/** One of two features that depend on each other. */
public record There(Back other) {}
