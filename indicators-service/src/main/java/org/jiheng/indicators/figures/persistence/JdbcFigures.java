package org.jiheng.indicators.figures.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.figures.Figures;
import org.jiheng.indicators.figures.FiguresUnknown;
import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.figures.UnitFigures.Figure;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcFigures implements Figures {
    private final Sql sql;

    JdbcFigures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public UnitFigures of(String cycle, String unit) {
        return Optional.ofNullable(of(cycle, Set.of(unit)).get(unit)).orElseThrow(() -> new FiguresUnknown(unit));
    }

    @Override
    public Map<String, UnitFigures> of(String cycle, Collection<String> units) {
        Map<String, List<Figure>> figures = figures(cycle, units);
        return sql
                .list(
                        """
                SELECT unit, name, version FROM unit JOIN plan USING (cycle, unit)
                WHERE cycle = ? AND unit = ANY (?)""",
                        row -> new UnitFigures(
                                cycle,
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                figures.getOrDefault(row.getString(1), List.of())),
                        cycle,
                        units)
                .stream()
                .filter(whole -> figures.containsKey(whole.unit()))
                .collect(Collectors.toMap(UnitFigures::unit, Function.identity()));
    }

    @Override
    public List<String> notSelfAssessed(String cycle, String unit) {
        return sql.list("""
                SELECT indicator FROM indicator
                WHERE cycle = ? AND unit = ? AND applicable AND self_points IS NULL
                ORDER BY indicator""", row -> row.getString(1), cycle, unit);
    }

    /** By unit, each by code. */
    private Map<String, List<Figure>> figures(String cycle, Collection<String> units) {
        Map<String, List<Figure>> figures = new HashMap<>();
        sql.list(
                """
                SELECT unit, indicator, indicator.component, name, kind, unit_of_measure, target, reached.actual,
                    reached.occurred_on, indicator.max_points, applicable, self_points
                FROM indicator JOIN planned_indicator USING (cycle, unit, version, indicator)
                LEFT JOIN LATERAL (
                    SELECT actual, occurred_on FROM progress_report AS report
                    WHERE report.cycle = indicator.cycle AND report.unit = indicator.unit
                        AND report.indicator = indicator.indicator
                    ORDER BY occurred_on DESC, act DESC LIMIT 1) AS reached ON true
                WHERE cycle = ? AND unit = ANY (?) ORDER BY unit, indicator""",
                row -> figures.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(figure(row)),
                cycle,
                units);
        return figures;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        boolean applicable = row.getBoolean("applicable");
        return new Figure(
                row.getString("indicator"),
                row.getString("component"),
                row.getString("name"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("unit_of_measure")),
                Optional.ofNullable(row.getString("target")),
                Optional.ofNullable(row.getBigDecimal("actual"))
                        .filter(actual -> applicable)
                        .map(BigDecimal::toPlainString),
                Optional.ofNullable(row.getString("occurred_on")).filter(day -> applicable),
                Points.of(row.getBigDecimal("max_points")).toString(),
                applicable,
                Optional.ofNullable(row.getBigDecimal("self_points"))
                        .filter(points -> applicable)
                        .map(Points::of)
                        .map(Points::toString));
    }
}
