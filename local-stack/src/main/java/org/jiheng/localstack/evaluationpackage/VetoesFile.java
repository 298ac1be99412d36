package org.jiheng.localstack.evaluationpackage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** vetoes.csv (§七(三)): one that names an indicator names one of its unit and component. */
final class VetoesFile {
    private static final List<String> COLUMNS =
            List.of("unit", "area", "scope", "component", "indicator", "status", "date", "reason");
    private static final int LONGEST_REASON = 2000;
    private static final List<String> STATUSES =
            Arrays.stream(Veto.Status.values()).map(Enum::name).toList();

    private final Scheme scheme;
    private final Codes units;
    private final Codes areas;
    private final Codes components;
    private final PlannedIndicators planned;

    VetoesFile(Scheme scheme, Codes units, PlannedIndicators planned) {
        this.scheme = scheme;
        this.units = units;
        this.areas = scheme.codes("/veto/areas", "scheme.json /veto/areas");
        this.components = scheme.codes("/components", "scheme.json /components");
        this.planned = planned;
    }

    List<Veto> read(CsvFile csv) {
        return csv.optional("vetoes.csv", COLUMNS).stream().map(this::veto).toList();
    }

    private Veto veto(Row row) {
        row.known("unit", units);
        if (row.has("scope")) {
            row.oneOf("scope", SchemeFile.REACHES);
        }
        if (row.has("component")) {
            row.known("component", components);
        }
        checkWhatItReaches(row);
        String status = row.oneOf("status", STATUSES);
        return new Veto(
                row.text("unit"),
                row.known("area", areas),
                row.text("scope"),
                row.text("component"),
                row.text("indicator"),
                STATUSES.contains(status) ? Veto.Status.valueOf(status) : Veto.Status.PROPOSED,
                row.date("date"),
                row.required("reason", LONGEST_REASON));
    }

    private void checkWhatItReaches(Row row) {
        String reach = row.has("scope") ? row.text("scope") : scheme.defaultVetoScope();
        if (reach.equals("INDICATOR") && !row.has("indicator")) {
            row.fault("indicator", "veto-without-indicator");
        }
        if ((reach.equals("INDICATOR") || reach.equals("COMPONENT")) && !row.has("component")) {
            row.fault("component", "veto-without-component", reach);
        }
        if (row.has("indicator")) {
            checkIndicator(row);
        }
    }

    private void checkIndicator(Row row) {
        Optional<Indicator> indicator = planned.of(row.text("unit"), row.text("indicator"));
        if (planned.lack(row.text("unit"), row.text("indicator"))) {
            row.fault("indicator", "not-planned", row.text("unit"), row.text("indicator"));
        } else if (indicator.isPresent()
                && row.has("component")
                && !indicator.get().component().equals(row.text("component"))) {
            row.fault(
                    "component",
                    "other-component",
                    row.text("component"),
                    indicator.get().component());
        }
    }
}
