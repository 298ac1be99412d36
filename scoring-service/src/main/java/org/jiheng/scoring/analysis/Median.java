package org.jiheng.scoring.analysis;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** The value in the middle, exact; between the two in the middle where their number is even. */
final class Median {
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private Median() {}

    /** Empty of none. */
    static Optional<BigFraction> of(List<BigFraction> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigFraction> ascending = values.stream().sorted().toList();
        BigFraction below = ascending.get((ascending.size() - 1) / 2);
        BigFraction above = ascending.get(ascending.size() / 2);
        return Optional.of(below.add(above).multiply(HALF));
    }
}
