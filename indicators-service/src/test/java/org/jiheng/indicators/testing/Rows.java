package org.jiheng.indicators.testing;

import java.util.HashMap;
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

    /** An entry of the supervision ledger about an indicator of P01; it may be changed. */
    public static Map<String, Object> ledgerEntry(String indicator, String change) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("unit", "P01");
        entry.put("indicator", indicator);
        entry.put("matter", "榕委办〔2012〕10号第3项");
        entry.put("verdict", "PARTLY_CARRIED_OUT");
        entry.put("change", change);
        entry.put("description", "第三季度进度滞后");
        entry.put("occurredOn", "2012-10-12");
        return entry;
    }
}
