package org.jiheng.kit.exact;

import org.apache.commons.numbers.fraction.BigFraction;

/** A value and what it weighs in a mean; weights are 0 or more. */
public record Weighted(BigFraction weight, BigFraction value) {}
