package org.jiheng.indicators.cycle;

import java.time.Instant;

import org.jiheng.indicators.cycle.scheme.Scheme;

/** A scheme and since when the cycle has it. */
public record SchemeInForce(Instant since, Scheme scheme) {}
