package org.jiheng.localstack.evaluationpackage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** units.csv. */
final class UnitsFile {
    static final String NAME = "units.csv";
    private static final List<String> COLUMNS = List.of("unit", "name", "tier");
    // stands in ballots between : and ; and in subjects after /
    private static final Pattern CODE = Pattern.compile("[^:;/\\s]+");

    private final Codes tiers;
    private final Set<String> seen = new HashSet<>();

    UnitsFile(Scheme scheme) {
        this.tiers = scheme.codes("/tiers", "scheme.json /tiers");
    }

    List<Unit> read(CsvFile csv) {
        return csv.required(NAME, COLUMNS).stream().map(this::unit).toList();
    }

    private Unit unit(Row row) {
        String code = row.required("unit");
        if (!code.isBlank() && !CODE.matcher(code).matches()) {
            row.fault("unit", "not-a-unit-code", code);
        }
        if (!seen.add(code)) {
            row.fault("unit", "twice", code);
        }
        return new Unit(code, row.required("name"), row.known("tier", tiers));
    }
}
