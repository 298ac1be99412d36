package org.jiheng.indicators.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.DayOutsideTheCycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.database.Sql;
import org.jiheng.kit.rights.PathRow;

/** A unit reports how far its indicators have come. Reports are added, never replaced; the last one for a day counts. */
@ApplicationScoped
public class ReportProgress {
    private final OpenCycles cycles;
    private final Indicators indicators;
    private final ActingPerson person;
    private final Audit audit;
    private final Sql sql;
    private final Deadlines deadlines;

    ReportProgress(
            OpenCycles cycles, Indicators indicators, ActingPerson person, Audit audit, Sql sql, Deadlines deadlines) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.person = person;
        this.audit = audit;
        this.sql = sql;
        this.deadlines = deadlines;
    }

    /** @return by how many days the reports were late; 0 for those in time */
    @Transactional
    public long report(String cycleId, List<ProgressReportsRequest.Row> rows) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.REPORT_PROGRESS, held -> rights(held, rows));
        Set<String> units = rows.stream().map(ProgressReportsRequest.Row::unit).collect(Collectors.toSet());
        Act act = person.acting(Optional.empty(), cycle.scheme().workCalendar());
        refuseFaulty(rows, indicators.ofUnits(cycleId, units), cycle.scheme(), act.occurredOn());
        store(cycleId, rows, act);
        audit.changed(rows.stream().map(row -> change(cycleId, row)).toList());
        return deadlines.daysLate(cycle, PhaseName.EVALUATION, act);
    }

    private static List<PathRow> rights(Cycle cycle, List<ProgressReportsRequest.Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new PathRow(
                        "/progressReports/" + i + "/unit",
                        OpenCycles.rowOf(cycle, rows.get(i).unit())))
                .toList();
    }

    private static void refuseFaulty(
            List<ProgressReportsRequest.Row> rows, KnownIndicators known, Scheme scheme, LocalDate today) {
        FaultyRows faulty = new FaultyRows();
        for (int i = 0; i < rows.size(); i++) {
            ProgressReportsRequest.Row row = rows.get(i);
            String path = "/progressReports/" + i;
            known.approved(row.unit(), row.indicator(), path, faulty);
            if (row.date().isAfter(today)) {
                faulty.add(ProgressAhead.RULE, path + "/date", row.date(), today);
            } else if (!scheme.evaluates(row.date())) {
                faulty.add(
                        DayOutsideTheCycle.RULE,
                        path + "/date",
                        row.date(),
                        String.valueOf(scheme.year()),
                        scheme.lastDay());
            }
        }
        faulty.refuse();
    }

    private static Audit.Change change(String cycle, ProgressReportsRequest.Row row) {
        return new Audit.Change(
                cycle + "/" + row.unit() + "/" + row.indicator(),
                null,
                Map.of("date", row.date().toString(), "actual", row.actual()),
                null);
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
