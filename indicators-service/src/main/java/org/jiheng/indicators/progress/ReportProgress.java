package org.jiheng.indicators.progress;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.database.Sql;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.NotYourUnit;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.rows.FaultyRows;

/** A unit reports how far its indicators have come. Reports are added, never replaced; the last one for a day counts. */
@ApplicationScoped
public class ReportProgress {
    private final OpenCycles cycles;
    private final Indicators indicators;
    private final Rights rights;
    private final Sql sql;

    ReportProgress(OpenCycles cycles, Indicators indicators, Rights rights, Sql sql) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.rights = rights;
        this.sql = sql;
    }

    @Transactional
    public void report(String cycleId, List<ProgressReportsRequest.Row> rows) {
        Cycle cycle = cycles.running(cycleId);
        Set<String> units = rows.stream().map(ProgressReportsRequest.Row::unit).collect(Collectors.toSet());
        refuseFaulty(rows, indicators.ofUnits(cycleId, units));
        store(cycleId, rows, rights.today(cycle.scheme().zone()));
    }

    private void refuseFaulty(List<ProgressReportsRequest.Row> rows, KnownIndicators known) {
        FaultyRows faulty = new FaultyRows();
        for (int i = 0; i < rows.size(); i++) {
            ProgressReportsRequest.Row row = rows.get(i);
            String path = "/progressReports/" + i;
            if (!rights.isOfUnit(row.unit())) {
                faulty.add(NotYourUnit.RULE, path + "/unit", row.unit());
            }
            known.approved(row.unit(), row.indicator(), path, faulty);
        }
        faulty.refuse();
    }

    private void store(String cycle, List<ProgressReportsRequest.Row> rows, Act act) {
        sql.update(
                """
                INSERT INTO progress_report (cycle, unit, indicator, actual, occurred_on, recorded_at, person)
                SELECT ?, unit, indicator, actual, occurred_on, ?, ?
                FROM unnest(?::text[], ?::text[], ?::numeric[], ?::date[]) WITH ORDINALITY
                    AS given (unit, indicator, actual, occurred_on, position)
                ORDER BY position""",
                cycle,
                act.recordedAt(),
                act.person(),
                column(rows, ProgressReportsRequest.Row::unit),
                column(rows, ProgressReportsRequest.Row::indicator),
                column(rows, ProgressReportsRequest.Row::actual),
                column(rows, row -> row.date().toString()));
    }

    private static List<String> column(
            List<ProgressReportsRequest.Row> rows, Function<ProgressReportsRequest.Row, String> value) {
        return rows.stream().map(value).toList();
    }
}
