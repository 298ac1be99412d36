package org.jiheng.localstack.evaluationpackage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** indicators.csv: what each unit planned (§四(二)). */
final class IndicatorsFile {
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

    private static final List<String> TEXTS = List.of(
            "name",
            "unit_of_measure",
            "target",
            "direction",
            "measures",
            "deadline",
            "department",
            "responsible_person",
            "supervising_leader");
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

    private final Codes units;
    private final Codes components;
    private final Set<List<String>> seen = new HashSet<>();

    IndicatorsFile(Scheme scheme, Codes units) {
        this.units = units;
        this.components = scheme.codes("/components", "scheme.json /components");
    }

    List<Indicator> read(CsvFile csv) {
        return csv.optional("indicators.csv", COLUMNS).stream()
                .map(this::indicator)
                .toList();
    }

    private Indicator indicator(Row row) {
        String unit = row.known("unit", units);
        String indicator = row.required("indicator");
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
        TEXTS.forEach(column -> texts.put(column, row.required(column)));
        return texts;
    }
}
