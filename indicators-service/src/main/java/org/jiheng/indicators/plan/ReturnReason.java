package org.jiheng.indicators.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/** Why an indicator must be planned anew. */
public record ReturnReason(String indicator, String reason) {
    /** The reasons by indicator; each is one of the plan's and is named once. */
    public static Map<String, String> byIndicator(List<ReturnReason> reasons, String unit, Set<String> planned) {
        FaultyRows faulty = new FaultyRows();
        Map<String, String> byIndicator = new LinkedHashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            ReturnReason given = reasons.get(i);
            String path = "/reasons/" + i + "/indicator";
            if (!planned.contains(given.indicator())) {
                faulty.add(UnknownIndicator.RULE, path, unit, given.indicator());
            }
            if (byIndicator.put(given.indicator(), given.reason()) != null) {
                faulty.add(NamedTwice.RULE, path, given.indicator());
            }
        }
        faulty.refuse();
        return byIndicator;
    }
}
