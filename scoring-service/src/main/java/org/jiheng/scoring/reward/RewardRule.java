package org.jiheng.scoring.reward;

import java.math.BigDecimal;

import org.jiheng.scoring.grade.Grade;

/**
 * A reward as the scheme has it.
 *
 * @param appliesTo code of the tier
 * @param currency ISO 4217
 * @param salaryMonths months of full pay of all who serve in the unit
 */
public record RewardRule(String appliesTo, Grade grade, BigDecimal amount, String currency, BigDecimal salaryMonths) {
    boolean needsPay() {
        return salaryMonths.signum() > 0;
    }
}
