package org.jiheng.scoring.reward;

import java.math.BigDecimal;

/**
 * What a tier gets in one currency.
 *
 * @param amount of all units, without pay
 */
public record TierTotal(String tier, String currency, int units, BigDecimal amount, BigDecimal pay, BigDecimal sum) {}
