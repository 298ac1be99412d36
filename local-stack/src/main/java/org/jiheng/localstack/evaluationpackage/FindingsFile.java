package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** findings.csv (§五(三)): only a reduced one has final points, more than 0 and less than before. */
final class FindingsFile {
    private static final List<String> COLUMNS =
            List.of("finding", "unit", "date", "visit", "area", "points", "status", "final_points", "description");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final List<String> STATUSES =
            Arrays.stream(Finding.Status.values()).map(Enum::name).toList();

    private final Codes units;
    private final Codes areas;
    private final Set<String> seen = new HashSet<>();

    FindingsFile(Scheme scheme, Codes units) {
        this.units = units;
        this.areas = scheme.codes("/inspection/areas", "scheme.json /inspection/areas");
    }

    List<Finding> read(CsvFile csv) {
        return csv.optional("findings.csv", COLUMNS).stream().map(this::finding).toList();
    }

    private Finding finding(Row row) {
        if (row.has("finding") && !seen.add(row.text("finding"))) {
            row.fault("finding", "twice", row.text("finding"));
        }
        String status = row.oneOf("status", STATUSES);
        return new Finding(
                row.required("finding", LONGEST_NUMBER),
                row.known("unit", units),
                row.date("date"),
                row.oneOf("visit", List.of("OPEN", "COVERT")),
                row.known("area", areas),
                row.requiredPoints("points"),
                STATUSES.contains(status) ? Finding.Status.valueOf(status) : Finding.Status.RECORDED,
                finalPoints(row, status),
                row.optional("description", LONGEST_DESCRIPTION));
    }

    private static Optional<BigDecimal> finalPoints(Row row, String status) {
        if (status.equals("REDUCED") != row.has("final_points")) {
            row.fault("final_points", status.equals("REDUCED") ? "reduced-to-nothing-given" : "not-reduced", status);
        }
        Optional<BigDecimal> reduced = row.points("final_points");
        Optional<BigDecimal> before = row.number("points");
        if (reduced.isPresent()
                && before.isPresent()
                && (reduced.get().signum() == 0 || reduced.get().compareTo(before.get()) >= 0)) {
            row.fault("final_points", "not-between", row.text("final_points"), row.text("points"));
        }
        return reduced;
    }
}
