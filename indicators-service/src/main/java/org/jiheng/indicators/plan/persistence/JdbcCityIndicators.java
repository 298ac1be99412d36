package org.jiheng.indicators.plan.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Superior;
import org.jiheng.indicators.plan.CityIndicators;
import org.jiheng.indicators.plan.ServableIndicators;
import org.jiheng.indicators.plan.ServedPlace;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcCityIndicators implements CityIndicators {
    private static final String PLACES = """
            SELECT indicator, 'APPROVED' FROM indicator
                WHERE cycle = ? AND unit = ? AND indicator = ANY (?)
            UNION ALL SELECT indicator, 'NOT_APPROVED' FROM plan JOIN planned_indicator USING (cycle, unit, version)
                WHERE cycle = ? AND unit = ? AND indicator = ANY (?)
            UNION ALL SELECT indicator, 'OF_ANOTHER_UNIT' FROM indicator
                WHERE cycle = ? AND unit <> ? AND indicator = ANY (?)
            UNION ALL SELECT indicator, 'OF_ANOTHER_YEAR' FROM cycle JOIN indicator USING (cycle)
                WHERE jurisdiction = ? AND year <> ? AND unit = ? AND indicator = ANY (?)
            UNION ALL SELECT indicator, 'OF_OWN_CYCLE' FROM plan JOIN planned_indicator USING (cycle, unit, version)
                WHERE cycle = ? AND indicator = ANY (?)""";

    private final Sql sql;

    JdbcCityIndicators(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ServableIndicators servable(Cycle cycle, Collection<String> codes) {
        Optional<Superior> superior = cycle.superior();
        // most plans serve nothing above them: they cost no statement
        Map<String, ServedPlace> places =
                superior.isEmpty() || codes.isEmpty() ? Map.of() : places(cycle, superior.get(), codes);
        return new ServableIndicators(superior, places);
    }

    private Map<String, ServedPlace> places(Cycle cycle, Superior above, Collection<String> codes) {
        Map<String, ServedPlace> best = new HashMap<>();
        sql.list(
                PLACES,
                row -> best.merge(
                        row.getString(1),
                        ServedPlace.valueOf(row.getString(2)),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other),
                above.cycle(),
                above.unit(),
                codes,
                above.cycle(),
                above.unit(),
                codes,
                above.cycle(),
                above.unit(),
                codes,
                above.jurisdiction(),
                above.year(),
                above.unit(),
                codes,
                cycle.id(),
                codes);
        return best;
    }
}
