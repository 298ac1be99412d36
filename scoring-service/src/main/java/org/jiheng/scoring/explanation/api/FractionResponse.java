package org.jiheng.scoring.explanation.api;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/**
 * A figure to count with and to look at.
 *
 * @param exact numerator/denominator, such as {@code 70/3}, in lowest terms
 * @param shown as a decimal, rounded HALF_UP to 8 places where it has more
 */
public record FractionResponse(String exact, String shown) {
    private static final int MOST_PLACES = 8;

    /** @param places shown at least */
    static FractionResponse of(BigFraction value, int places) {
        BigDecimal rounded = Exact.halfUp(value, MOST_PLACES);
        int needed = Math.max(places, rounded.stripTrailingZeros().scale());
        return new FractionResponse(
                value.getNumerator() + "/" + value.getDenominator(),
                rounded.setScale(needed).toPlainString());
    }

    /** With all 8 places, as totals are. */
    public static FractionResponse of(BigFraction value) {
        return of(value, MOST_PLACES);
    }
}
