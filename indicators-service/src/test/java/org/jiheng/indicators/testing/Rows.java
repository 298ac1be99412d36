package org.jiheng.indicators.testing;

import java.util.Map;

/** Rows of batches. */
public final class Rows {
    private Rows() {}

    public static Map<String, Object> points(String unit, String indicator, String points) {
        return Map.of("unit", unit, "indicator", indicator, "points", points);
    }

    public static Map<String, Object> reason(String unit, String indicator) {
        return Map.of("unit", unit, "indicator", indicator, "reason", "佐证材料不足");
    }
}
