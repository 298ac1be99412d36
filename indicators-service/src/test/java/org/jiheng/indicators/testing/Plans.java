package org.jiheng.indicators.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans as a unit files them. */
public final class Plans {
    /** Who answers for every indicator of these plans; a started year has an identity for it. */
    public static final String PERSON = "岗位562";

    private Plans() {}

    /** Everything the small scheme asks for. */
    public static Map<String, Object> complete(String unit) {
        return of(List.of(
                indicator(unit + "-01", "BUSINESS"),
                indicator(unit + "-02", "BUSINESS"),
                indicator(unit + "-03", "CAMPAIGNS"),
                indicator(unit + "-04", "PARTY_BUILDING")));
    }

    /** Of another year than 2012. */
    public static Map<String, Object> complete(String unit, int year) {
        Map<String, Object> plan = complete(unit);
        indicators(plan).forEach(indicator -> indicator.put("deadline", year + "-12-31"));
        return plan;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> indicators(Map<String, Object> plan) {
        return (List<Map<String, Object>>) plan.get("indicators");
    }

    public static Map<String, Object> of(List<Map<String, Object>> indicators) {
        return Map.of("indicators", indicators);
    }

    /** A complete plan with one field of its first indicator changed; null takes it out. */
    public static Map<String, Object> completeBut(String unit, String field, Object value) {
        List<Map<String, Object>> indicators = new ArrayList<>(List.of(
                indicator(unit + "-01", "BUSINESS"),
                indicator(unit + "-02", "BUSINESS"),
                indicator(unit + "-04", "PARTY_BUILDING")));
        if (value == null) {
            indicators.get(0).remove(field);
        } else {
            indicators.get(0).put(field, value);
        }
        return of(indicators);
    }

    public static Map<String, Object> indicator(String code, String component) {
        Map<String, Object> indicator = new HashMap<>();
        indicator.put("indicator", code);
        indicator.put("component", component);
        indicator.put("name", "指标" + code);
        indicator.put("kind", "BASIC");
        indicator.put("source", "");
        indicator.put("maxPoints", "0.4");
        indicator.put("unitOfMeasure", "%");
        indicator.put("target", "100");
        indicator.put("direction", "HIGHER");
        indicator.put("measures", "按季度分解任务");
        indicator.put("deadline", "2012-12-31");
        indicator.put("department", "业务1处");
        indicator.put("responsiblePerson", PERSON);
        indicator.put("supervisingLeader", "分管领导2");
        return indicator;
    }
}
