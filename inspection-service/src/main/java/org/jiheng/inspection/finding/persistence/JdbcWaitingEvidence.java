package org.jiheng.inspection.finding.persistence;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.finding.usecase.WaitingEvidence;
import org.jiheng.kit.database.Sql;

/** Rows of {@code evidence} for which there is no row of {@code finding}. */
@ApplicationScoped
class JdbcWaitingEvidence implements WaitingEvidence {
    private final Sql sql;

    JdbcWaitingEvidence(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long of(String cycle, String person) {
        return sql.list("""
                SELECT count(*) FROM evidence WHERE cycle = ? AND kind = 'FINDING' AND added_by = ?
                AND NOT EXISTS (SELECT FROM finding WHERE id = subject)""", row -> row.getLong(1), cycle, person).get(0);
    }

    @Override
    public boolean isOthers(String cycle, UUID finding, String person) {
        return sql.first(
                        "SELECT 1 FROM evidence WHERE kind = 'FINDING' AND subject = ? AND (added_by <> ? OR cycle <>"
                                + " ?)",
                        row -> row.getInt(1),
                        finding,
                        person,
                        cycle)
                .isPresent();
    }
}
