package org.jiheng.scoring.architecture.violation.first;

import org.jiheng.scoring.architecture.violation.second.Second;

/** Needs {@link Second}, which needs it. */
public record First(Second second) {}
