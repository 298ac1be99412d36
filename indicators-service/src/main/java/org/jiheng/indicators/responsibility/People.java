package org.jiheng.indicators.responsibility;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.database.Sql;

/** Which person a name in the unit's plan means. */
@ApplicationScoped
public class People {
    /** @param person issuer and subject; empty: the plan names somebody whom nobody has bound */
    public record Named(String name, Optional<String> person) {}

    private final OpenCycles cycles;
    private final Units units;
    private final Sql sql;

    People(OpenCycles cycles, Units units, Sql sql) {
        this.cycles = cycles;
        this.units = units;
        this.sql = sql;
    }

    /** Names of the unit that mean somebody. */
    public Set<String> bound(String cycle, String unit) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT name FROM person_binding WHERE cycle = ? AND unit = ?",
                row -> row.getString(1),
                cycle,
                unit));
    }

    /** Everybody whom the plan names, and everybody who is bound. */
    @Transactional
    public List<Named> of(String cycle, String unit) {
        cycles.readable(cycle, IndicatorsAct.READ_PEOPLE, unit);
        units.require(cycle, unit);
        return sql.list(
                """
                SELECT name, (SELECT bound_to FROM person_binding AS bound
                              WHERE cycle = ? AND unit = ? AND bound.name = named.name ORDER BY act DESC LIMIT 1)
                FROM (SELECT unnest(ARRAY[responsible_person, supervising_leader]) AS name
                      FROM plan JOIN planned_indicator USING (cycle, unit, version) WHERE cycle = ? AND unit = ?
                      UNION SELECT name FROM person_binding WHERE cycle = ? AND unit = ?) AS named
                WHERE name IS NOT NULL ORDER BY name""",
                row -> new Named(row.getString(1), Optional.ofNullable(row.getString(2))),
                cycle,
                unit,
                cycle,
                unit,
                cycle,
                unit);
    }
}
