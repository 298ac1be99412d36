package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** progress.csv names an indicator without its unit: that must leave no doubt. */
final class ProgressFile {
    private final PlannedIndicators planned;

    ProgressFile(PlannedIndicators planned) {
        this.planned = planned;
    }

    List<ProgressReport> read(CsvFile csv) {
        return csv.optional("progress.csv", List.of("indicator", "date", "actual")).stream()
                .map(this::report)
                .toList();
    }

    private ProgressReport report(Row row) {
        String code = row.required("indicator");
        Set<String> units = planned.unitsWith(code);
        if (planned.lack(code) && row.has("indicator")) {
            row.fault("indicator", "unknown-code", code, "indicators.csv");
        } else if (units.size() > 1) {
            row.fault("indicator", "ambiguous", code, String.join(", ", units));
        }
        row.required("actual");
        BigDecimal actual = row.number("actual").orElse(BigDecimal.ZERO);
        return new ProgressReport(units.isEmpty() ? "" : units.iterator().next(), code, row.date("date"), actual);
    }
}
