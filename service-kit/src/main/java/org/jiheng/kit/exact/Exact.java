package org.jiheng.kit.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals in and out of exact fractions. Nothing here rounds but the two methods that say so. */
public final class Exact {
    private Exact() {}

    /** The same number as a fraction. */
    public static BigFraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() <= 0
                ? BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())))
                : BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale()));
    }

    /** The same number as a fraction; {@code decimal} is plain decimal notation, such as {@code 0.30}. */
    public static BigFraction of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The same number as a decimal. @throws ArithmeticException if it is none, such as ⅓ */
    public static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
    }

    /** {@code value} rounded half up to {@code places} decimals. */
    public static BigDecimal halfUp(BigFraction value, int places) {
        return rounded(value, places, RoundingMode.HALF_UP);
    }

    /** {@code value} rounded once, straight from the fraction. */
    public static BigDecimal rounded(BigFraction value, int places, RoundingMode mode) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), places, mode);
    }
}
