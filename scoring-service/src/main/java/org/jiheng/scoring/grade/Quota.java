package org.jiheng.scoring.grade;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/** How many units of a tier can be EXCELLENT, §五(四): a share that is a fraction, never a decimal, of all its units. */
public record Quota(BigFraction share, QuotaRounding rounding) {
    /** @param share such as {@code 1/3}; a plain decimal is read as the fraction it is */
    public static Quota of(String share, QuotaRounding rounding) {
        String[] parts = share.split("/", 2);
        BigFraction over = Exact.of(parts[0].strip());
        return new Quota(parts.length == 1 ? over : over.divide(Exact.of(parts[1].strip())), rounding);
    }

    int places(int units) {
        return Exact.rounded(share.multiply(units), 0, rounding.mode()).intValueExact();
    }
}
