package org.jiheng.kit.exact;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** Σ weight × value ÷ Σ weight, exact. */
public final class WeightedMean {
    private WeightedMean() {}

    /** The mean of the parts; empty where they weigh 0 together, so also where there are none. */
    public static Optional<BigFraction> of(List<Weighted> parts) {
        BigFraction weight = BigFraction.ZERO;
        BigFraction sum = BigFraction.ZERO;
        for (Weighted part : parts) {
            weight = weight.add(part.weight());
            sum = sum.add(part.weight().multiply(part.value()));
        }
        return weight.equals(BigFraction.ZERO) ? Optional.empty() : Optional.of(sum.divide(weight));
    }

    /** Σ weight. */
    public static BigFraction weight(List<Weighted> parts) {
        return parts.stream().map(Weighted::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
