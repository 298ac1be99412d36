package org.jiheng.indicators.architecture.violation;

import java.math.BigDecimal;

/** Points on their way through binary floating point. */
public final class RoundedPoints {
    public BigDecimal half(BigDecimal points) {
        return BigDecimal.valueOf(points.doubleValue() / 2);
    }
}
