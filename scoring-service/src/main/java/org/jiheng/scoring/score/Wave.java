package org.jiheng.scoring.score;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/** A review wave of the scheme and its weight, §五(二); a weight of 0 makes it a mere diagnosis. */
public record Wave(String code, BigFraction weight) {
    public static Wave of(String code, String weight) {
        return new Wave(code, Exact.of(weight));
    }
}
