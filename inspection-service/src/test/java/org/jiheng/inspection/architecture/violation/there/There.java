package org.jiheng.inspection.architecture.violation.there;

/** One of two features that depend on each other. */
public record There(org.jiheng.inspection.architecture.violation.back.Back other) {}
