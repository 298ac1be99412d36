package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** assessments.csv: 0 ≤ points ≤ the indicator's maximum, which both files name alike. */
final class AssessmentsFile {
    private static final List<String> COLUMNS =
            List.of("unit", "component", "indicator", "max_points", "applicable", "self_points", "assessed_points");

    private final Codes units;
    private final Codes components;
    private final PlannedIndicators planned;
    private final Set<List<String>> seen = new HashSet<>();

    AssessmentsFile(Scheme scheme, Codes units, PlannedIndicators planned) {
        this.units = units;
        this.components = scheme.codes("/components", "scheme.json /components");
        this.planned = planned;
    }

    List<Assessment> read(CsvFile csv) {
        return csv.optional("assessments.csv", COLUMNS).stream()
                .map(this::assessment)
                .toList();
    }

    private Assessment assessment(Row row) {
        String unit = row.known("unit", units);
        String component = row.known("component", components);
        String code = row.required("indicator");
        if (!seen.add(List.of(unit, code))) {
            row.fault("indicator", "twice", unit + " " + code);
        }
        BigDecimal maximum = row.requiredPoints("max_points");
        if (planned.lack(unit, code)) {
            row.fault("indicator", "not-planned", row.text("unit"), row.text("indicator"));
        }
        planned.of(unit, code).ifPresent(plan -> compareWithPlan(row, plan, component, maximum));
        String applicable = row.oneOf("applicable", List.of("true", "false"));
        return new Assessment(
                unit,
                component,
                code,
                applicable.equals("true"),
                within(row, "self_points", maximum),
                within(row, "assessed_points", maximum));
    }

    private static void compareWithPlan(Row row, Indicator plan, String component, BigDecimal maximum) {
        if (!plan.component().equals(component)) {
            row.fault("component", "other-component", component, plan.component());
        }
        if (row.has("max_points") && plan.maxPoints().compareTo(maximum) != 0) {
            row.fault(
                    "max_points",
                    "other-maximum",
                    row.text("max_points"),
                    plan.maxPoints().toPlainString());
        }
    }

    private static Optional<BigDecimal> within(Row row, String column, BigDecimal maximum) {
        Optional<BigDecimal> points = row.points(column);
        if (points.isPresent() && points.get().compareTo(maximum) > 0) {
            row.fault(column, "above-maximum", row.text(column), maximum.toPlainString());
        }
        return points;
    }
}
