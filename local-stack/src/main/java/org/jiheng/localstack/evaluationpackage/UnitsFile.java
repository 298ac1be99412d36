package org.jiheng.localstack.evaluationpackage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** units.csv. */
final class UnitsFile {
    static final String NAME = "units.csv";
    private static final List<String> COLUMNS = List.of("unit", "name", "tier");
    // the separators of ballots, subjects and lists, and white space, belong to no code; as indicators-service has it
    private static final Pattern CODE = Pattern.compile(
            "[^/:;,\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]{1,40}");
    private static final int LONGEST_NAME = 200;

    private final Codes tiers;
    private final Set<String> seen = new HashSet<>();

    UnitsFile(Scheme scheme) {
        this.tiers = scheme.codes("/tiers", "scheme.json /tiers");
    }

    List<Unit> read(CsvFile csv, Faults faults) {
        List<Unit> units = csv.required(NAME, COLUMNS).stream().map(this::unit).toList();
        if (units.isEmpty() && csv.whole(NAME)) {
            faults.in(NAME, "no-units");
        }
        return units;
    }

    private Unit unit(Row row) {
        String code = row.required("unit");
        if (!code.isBlank() && !CODE.matcher(code).matches()) {
            row.fault("unit", "not-a-unit-code", PackageFault.shown(code));
        }
        if (!seen.add(code)) {
            row.fault("unit", "twice", code);
        }
        return new Unit(code, row.required("name", LONGEST_NAME), row.known("tier", tiers));
    }
}
