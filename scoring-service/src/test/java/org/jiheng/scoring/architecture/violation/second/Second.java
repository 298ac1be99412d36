package org.jiheng.scoring.architecture.violation.second;

import org.jiheng.scoring.architecture.violation.first.First;

/** Needs {@link First}, which needs it. */
public record Second(First first) {}
