package org.jiheng.scoring.grade;

import java.math.RoundingMode;

/** How the number of EXCELLENT places becomes whole. */
public enum QuotaRounding {
    HALF_UP(RoundingMode.HALF_UP),
    FLOOR(RoundingMode.FLOOR),
    CEILING(RoundingMode.CEILING);

    private final RoundingMode mode;

    QuotaRounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
