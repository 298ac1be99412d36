package org.jiheng.localstack.evaluationpackage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** indicators.csv: what each unit planned (§四(二)). */
final class IndicatorsFile {
    static final String NAME = "indicators.csv";
    private static final int LONGEST_CODE = 100;
    private static final int MOST_IN_A_PLAN = 2000;

    /** The nine sources of a key indicator, §四(一)1. */
    private static final List<String> SOURCES = List.of(
            "PROVINCIAL_DEPARTMENT_TASK",
            "CITY_ANNUAL_PRIORITY",
            "GOVERNMENT_WORK_REPORT",
            "FIVE_YEAR_PLAN",
            "LIVELIHOOD_PROJECT",
            "CITY_CONSTRUCTION_PROJECT",
            "GOVERNMENT_MEETING_DECISION",
            "DEPUTY_PROPOSAL",
            "PROVINCIAL_INDICATOR");

    /** The columns that take no part in a rule, and how many characters they hold. */
    private static final Map<String, Integer> TEXTS = texts();

    private static final List<String> COLUMNS = List.of(
            "unit",
            "component",
            "indicator",
            "name",
            "kind",
            "source",
            "max_points",
            "unit_of_measure",
            "target",
            "direction",
            "measures",
            "deadline",
            "department",
            "responsible_person",
            "supervising_leader");

    private final Scheme scheme;
    private final Codes units;
    private final Codes components;
    private final Set<List<String>> seen = new HashSet<>();

    IndicatorsFile(Scheme scheme, Codes units) {
        this.scheme = scheme;
        this.units = units;
        this.components = scheme.codes("/components", "scheme.json /components");
    }

    List<Indicator> read(CsvFile csv, Faults faults) {
        List<Indicator> indicators =
                csv.optional(NAME, COLUMNS).stream().map(this::indicator).toList();
        if (csv.whole(NAME)) {
            indicators.stream()
                    .collect(groupingBy(Indicator::unit, LinkedHashMap::new, toList()))
                    .forEach((unit, plan) -> checkPlan(unit, plan, faults));
        }
        return indicators;
    }

    /** §四(一)1 "15项以上": as many of each component as the scheme asks for. A unit without a row has filed no plan. */
    private void checkPlan(String unit, List<Indicator> plan, Faults faults) {
        if (plan.size() > MOST_IN_A_PLAN) {
            faults.in(NAME, "too-many-indicators", unit, plan.size(), MOST_IN_A_PLAN);
        }
        scheme.minimumIndicators().forEach((component, minimum) -> {
            long planned = plan.stream()
                    .filter(indicator -> indicator.component().equals(component))
                    .count();
            if (planned < minimum) {
                faults.in(NAME, "too-few-indicators", unit, component, planned, minimum);
            }
        });
    }

    private Indicator indicator(Row row) {
        String unit = row.known("unit", units);
        String indicator = row.required("indicator", LONGEST_CODE);
        if (!seen.add(List.of(unit, indicator))) {
            row.fault("indicator", "twice", unit + " " + indicator);
        }
        String kind = row.oneOf("kind", List.of("BASIC", "KEY"));
        row.oneOf("direction", List.of("HIGHER", "LOWER"));
        row.date("deadline");
        return new Indicator(
                unit,
                row.known("component", components),
                indicator,
                kind,
                source(row, kind),
                row.requiredPoints("max_points"),
                texts(row));
    }

    private static String source(Row row, String kind) {
        if (kind.equals("KEY") || row.has("source")) {
            return row.oneOf("source", SOURCES);
        }
        return "";
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        TEXTS.forEach((column, most) -> texts.put(column, row.required(column, most)));
        return texts;
    }

    private static Map<String, Integer> texts() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        texts.put("name", 200);
        texts.put("unit_of_measure", 40);
        texts.put("target", 1000);
        texts.put("direction", 40);
        texts.put("measures", 4000);
        texts.put("deadline", 40);
        texts.put("department", 200);
        texts.put("responsible_person", 200);
        texts.put("supervising_leader", 200);
        return texts;
    }
}
