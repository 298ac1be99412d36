package org.jiheng.indicators.phase.persistence;

import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.phase.OpenWork;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcOpenWork implements OpenWork {
    private final Sql sql;

    JdbcOpenWork(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Integer> toAssess(String cycle) {
        Map<String, Integer> open = new TreeMap<>();
        sql.list("""
                SELECT component, count(*) FROM indicator
                WHERE cycle = ? AND applicable AND state <> 'ASSESSED' GROUP BY component""", row -> open.put(row.getString(1), row.getInt(2)), cycle);
        return open;
    }

    @Override
    public int plansToDecide(String cycle) {
        return sql.first(
                        "SELECT count(*) FROM plan WHERE cycle = ? AND state = 'SUBMITTED'",
                        row -> row.getInt(1),
                        cycle)
                .orElseThrow();
    }
}
