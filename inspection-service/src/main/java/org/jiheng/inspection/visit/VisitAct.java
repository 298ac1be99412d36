package org.jiheng.inspection.visit;

import java.time.Instant;

/** @param person issuer and subject */
public record VisitAct(String person, Instant recordedAt) {}
