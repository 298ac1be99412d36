package org.jiheng.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/**
 * What part of a provisional score is known, 0 to 1. Shown with 6 decimals rounded DOWN, so that 1.000000 is shown only
 * where nothing at all is missing.
 */
public record Coverage(BigDecimal shown) {
    private static final int PLACES = 6;

    public Coverage {
        shown = Figures.exact("coverage", shown, PLACES);
        if (shown.compareTo(BigDecimal.ONE) > 0) {
            throw new FigureOutOfBounds("coverage", shown);
        }
    }

    static Coverage of(BigFraction known) {
        return new Coverage(Exact.rounded(known, PLACES, RoundingMode.DOWN));
    }

    /** Official results need this of every unit. */
    public boolean complete() {
        return shown.compareTo(BigDecimal.ONE) == 0;
    }

    @Override
    public String toString() {
        return shown.toPlainString();
    }
}
