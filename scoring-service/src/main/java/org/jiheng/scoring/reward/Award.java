package org.jiheng.scoring.reward;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a unit gets by a rule; exact, nothing is rounded.
 *
 * @param base empty where no pay is given, or none is known yet
 */
public record Award(RewardRule rule, Optional<MonthlyPay> base) {
    private static final int PLACES = 2;

    public boolean isKnown() {
        return base.isPresent() || !rule.needsPay();
    }

    /** Months by the monthly pay; empty while that is not known. */
    public Optional<BigDecimal> pay() {
        return isKnown()
                ? Optional.of(base.map(known -> money(rule.salaryMonths().multiply(known.monthlyPay())))
                        .orElse(money(BigDecimal.ZERO)))
                : Optional.empty();
    }

    /** Amount and pay together; empty while the pay is not known. */
    public Optional<BigDecimal> sum() {
        return pay().map(pay -> money(rule.amount().add(pay)));
    }

    /** With as many decimals as it has, and 2 at least. */
    public static BigDecimal money(BigDecimal exact) {
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < PLACES ? shortest.setScale(PLACES) : shortest;
    }
}
