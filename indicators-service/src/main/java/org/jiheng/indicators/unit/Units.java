package org.jiheng.indicators.unit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.kit.refusal.Fault;

/** Which units there are; other features ask only this. */
@ApplicationScoped
public class Units {
    private final Sql sql;

    Units(Sql sql) {
        this.sql = sql;
    }

    /** @throws UnknownUnit if the cycle has no such unit */
    public void require(String cycle, String unit) {
        if (registered(cycle, List.of(unit)).isEmpty()) {
            throw new UnknownUnit(cycle, unit);
        }
    }

    /** @throws UnitNotRegistered if the unit that a body names at {@code path} is not one of the cycle's */
    public void requireNamed(String cycle, String unit, String path) {
        if (registered(cycle, List.of(unit)).isEmpty()) {
            throw new UnitNotRegistered(List.of(new Fault(path, UnitNotRegistered.RULE.slug(), unit)));
        }
    }

    /** All, by code. */
    public List<String> all(String cycle) {
        return sql.list("SELECT unit FROM unit WHERE cycle = ? ORDER BY unit", row -> row.getString(1), cycle);
    }

    /** Those of {@code units} that are registered. */
    public Set<String> registered(String cycle, Collection<String> units) {
        return sql
                .list("SELECT unit FROM unit WHERE cycle = ? AND unit = ANY (?)", row -> row.getString(1), cycle, units)
                .stream()
                .collect(Collectors.toSet());
    }
}
