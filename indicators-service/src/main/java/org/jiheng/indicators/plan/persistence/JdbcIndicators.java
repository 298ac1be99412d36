package org.jiheng.indicators.plan.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcIndicators implements Indicators {
    private final Sql sql;

    JdbcIndicators(Sql sql) {
        this.sql = sql;
    }

    @Override
    public KnownIndicators ofUnits(String cycle, Collection<String> units) {
        Map<Indicator.Key, Indicator> approved =
                approved(cycle, units).stream().collect(Collectors.toMap(Indicator::key, Function.identity()));
        return new KnownIndicators(approved, awaitingApproval(cycle, units));
    }

    @Override
    public Map<String, Indicator> ofUnit(String cycle, String unit) {
        Map<String, Indicator> byCode = new HashMap<>();
        approved(cycle, List.of(unit)).forEach(i -> byCode.put(i.key().code(), i));
        return byCode;
    }

    @Override
    public Map<Indicator.Key, Names> names(String cycle, Collection<String> units) {
        Map<Indicator.Key, Names> names = new HashMap<>();
        sql.list(
                """
                SELECT unit, indicator, unit.name, planned_indicator.name
                FROM indicator JOIN planned_indicator USING (cycle, unit, version, indicator) JOIN unit USING (cycle, unit)
                WHERE cycle = ? AND unit = ANY (?)""",
                row -> names.put(
                        new Indicator.Key(row.getString(1), row.getString(2)),
                        new Names(row.getString(3), row.getString(4))),
                cycle,
                units);
        return names;
    }

    @Override
    public void add(String cycle, Plan approved) {
        sql.update("""
                INSERT INTO indicator (cycle, unit, indicator, version, component, max_points)
                SELECT cycle, unit, indicator, version, component, max_points
                FROM planned_indicator WHERE cycle = ? AND unit = ? AND version = ?""", cycle, approved.unit(), approved.version());
    }

    @Override
    public void change(String cycle, Plan changed, Collection<String> indicators) {
        sql.update("""
                INSERT INTO indicator (cycle, unit, indicator, version, component, max_points)
                SELECT cycle, unit, indicator, version, component, max_points
                FROM planned_indicator WHERE cycle = ? AND unit = ? AND version = ? AND indicator = ANY (?)
                ON CONFLICT (cycle, unit, indicator) DO UPDATE SET version = excluded.version, max_points = excluded.max_points,
                    assessed_points = CASE WHEN indicator.assessed_points > excluded.max_points
                        THEN excluded.max_points ELSE indicator.assessed_points END""", cycle, changed.unit(), changed.version(), indicators);
    }

    @Override
    public void save(String cycle, Collection<Indicator> indicators) {
        sql.update(
                """
                UPDATE indicator
                SET state = moved.state, applicable = moved.applicable,
                    self_points = moved.self_points, assessed_points = moved.assessed_points
                FROM unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::numeric[], ?::numeric[])
                    AS moved (unit, indicator, state, applicable, self_points, assessed_points)
                WHERE indicator.cycle = ? AND indicator.unit = moved.unit AND indicator.indicator = moved.indicator""",
                column(indicators, indicator -> indicator.key().unit()),
                column(indicators, indicator -> indicator.key().code()),
                column(indicators, indicator -> indicator.state().name()),
                column(indicators, indicator -> Boolean.toString(indicator.isApplicable())),
                column(indicators, indicator -> text(indicator.selfPoints())),
                column(indicators, indicator -> text(indicator.assessedPoints())),
                cycle);
        // The plan shows its indicators, so whoever saw it before has not seen it as it is now
        sql.update(
                "UPDATE plan SET revision = revision + 1 WHERE cycle = ? AND unit = ANY (?)",
                cycle,
                indicators.stream().map(each -> each.key().unit()).distinct().toList());
    }

    private static List<String> column(Collection<Indicator> indicators, Function<Indicator, String> value) {
        return indicators.stream().map(value).toList();
    }

    private static String text(Optional<Points> points) {
        return points.map(Points::toString).orElse(null);
    }

    private List<Indicator> approved(String cycle, Collection<String> units) {
        return sql.list("""
                SELECT unit, indicator, component, max_points, state, applicable, self_points, assessed_points
                FROM indicator WHERE cycle = ? AND unit = ANY (?)""", JdbcIndicators::indicator, cycle, units);
    }

    private Set<Indicator.Key> awaitingApproval(String cycle, Collection<String> units) {
        return new HashSet<>(sql.list("""
                SELECT unit, indicator FROM planned_indicator JOIN plan USING (cycle, unit, version)
                WHERE cycle = ? AND unit = ANY (?) AND state <> 'APPROVED'""", row -> new Indicator.Key(row.getString(1), row.getString(2)), cycle, units));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return Indicator.restored(
                new Indicator.Key(row.getString(1), row.getString(2)),
                row.getString(3),
                Points.of(row.getBigDecimal(4)),
                IndicatorState.valueOf(row.getString(5)),
                row.getBoolean(6),
                points(row.getBigDecimal(7)),
                points(row.getBigDecimal(8)));
    }

    private static Optional<Points> points(BigDecimal stored) {
        return Optional.ofNullable(stored).map(Points::of);
    }
}
