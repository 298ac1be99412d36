package org.jiheng.survey.cycle;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a respondent can answer (§五(二)).
 *
 * @param letter the one letter it has on a ballot
 * @param value points out of 100; empty is "don't know", which is no answer
 */
public record Option(String letter, Optional<BigDecimal> value) {}
