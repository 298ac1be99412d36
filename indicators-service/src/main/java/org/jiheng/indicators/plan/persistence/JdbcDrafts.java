package org.jiheng.indicators.plan.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Drafts;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcDrafts implements Drafts {
    private final Sql sql;

    JdbcDrafts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Integer> outside(String cycle, Collection<String> components) {
        Map<String, Integer> outside = new TreeMap<>();
        sql.list("""
                SELECT unit, count(*) FROM plan JOIN planned_indicator USING (cycle, unit, version)
                WHERE cycle = ? AND component <> ALL (?) GROUP BY unit""", row -> outside.put(row.getString(1), row.getInt(2)), cycle, components);
        return outside;
    }
}
