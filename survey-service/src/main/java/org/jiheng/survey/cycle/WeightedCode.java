package org.jiheng.survey.cycle;

import org.apache.commons.numbers.fraction.BigFraction;

/** A dimension or a respondent group and what it weighs; 0 is allowed. */
public record WeightedCode(String code, BigFraction weight) {}
