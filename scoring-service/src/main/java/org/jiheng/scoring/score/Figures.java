package org.jiheng.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What points, scores and totals have in common: a fixed number of decimals, and none is below 0. */
final class Figures {
    private Figures() {}

    /** The same number with exactly {@code places} decimals; what would need rounding is refused. */
    static BigDecimal exact(String what, BigDecimal figure, int places) {
        if (figure.signum() < 0 || tooFine(figure, places)) {
            throw new FigureOutOfBounds(what, figure);
        }
        return figure.setScale(places, RoundingMode.UNNECESSARY);
    }

    private static boolean tooFine(BigDecimal figure, int places) {
        return figure.scale() > places && figure.stripTrailingZeros().scale() > places;
    }
}
