package org.jiheng.indicators.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.database.Sql;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** A unit's progress reports to look at, in the order in which they came. */
@ApplicationScoped
public class ReadProgress {
    /** @param actual plain decimal */
    public record Report(String unit, String indicator, LocalDate date, String actual) {}

    private static final Map<String, Comparator<Report>> ORDERS = Map.of("date", Comparator.comparing(Report::date));

    private final OpenCycles cycles;
    private final Indicators indicators;
    private final Sql sql;

    ReadProgress(OpenCycles cycles, Indicators indicators, Sql sql) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.sql = sql;
    }

    @Transactional
    public Paged<Report> ofUnit(String cycle, String unit, Page page) {
        Set<String> seen = seen(cycles.readable(cycle, IndicatorsAct.READ_PLANS, unit), unit);
        List<Report> all = sql.list(
                """
                SELECT unit, indicator, occurred_on, actual FROM progress_report
                WHERE cycle = ? AND unit = ? ORDER BY act""",
                row -> new Report(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4).toPlainString()),
                cycle,
                unit);
        return page.of(
                all.stream().filter(report -> seen.contains(report.indicator())).toList(), ORDERS);
    }

    private Set<String> seen(Cycle cycle, String unit) {
        Set<String> components = cycles.seenComponents(cycle, unit);
        return indicators.ofUnit(cycle.id(), unit).values().stream()
                .filter(indicator -> components.contains(indicator.component()))
                .map(indicator -> indicator.key().code())
                .collect(Collectors.toSet());
    }
}
