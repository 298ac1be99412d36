package org.jiheng.indicators.cycle;

import java.time.Instant;
import java.time.LocalDate;

/** That a cycle has had a scheme: which version, and since when. */
public record SchemeVersion(int version, LocalDate occurredOn, Instant recordedAt) {}
