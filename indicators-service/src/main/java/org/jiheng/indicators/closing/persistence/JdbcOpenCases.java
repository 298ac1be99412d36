package org.jiheng.indicators.closing.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.closing.OpenCases;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcOpenCases implements OpenCases {
    private final Sql sql;

    JdbcOpenCases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long of(String cycle) {
        return sql.first("""
                SELECT (SELECT count(*) FROM veto WHERE cycle = closed.cycle AND state = 'PROPOSED')
                    + (SELECT count(*) FROM amendment WHERE cycle = closed.cycle AND state = 'PROPOSED')
                    + (SELECT count(*) FROM plan_change WHERE cycle = closed.cycle AND state = 'ASKED')
                    + (SELECT count(*) FROM applicability_judgement WHERE cycle = closed.cycle AND state = 'PROPOSED')
                    + (SELECT count(*) FROM plan WHERE cycle = closed.cycle AND state = 'SUBMITTED')
                FROM cycle AS closed WHERE cycle = ?""", row -> row.getLong(1), cycle).orElseThrow();
    }
}
