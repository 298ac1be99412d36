package org.jiheng.indicators.amendment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.amendment.AmendmentState;
import org.jiheng.indicators.amendment.Amendments;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcAmendments implements Amendments {
    private static final String SELECT =
            "SELECT amendment, base_version, state, proposed_by FROM amendment WHERE cycle = ?";

    private final Sql sql;

    JdbcAmendments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(String cycle, Amendment proposed, String schemeDocument, String reason, Act act) {
        return sql.update(
                        """
                INSERT INTO amendment (amendment, cycle, base_version, scheme, reason, state,
                    occurred_on, entered_back, proposed_at, proposed_by)
                VALUES (?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle) WHERE state = 'PROPOSED' DO NOTHING""",
                        proposed.id(),
                        cycle,
                        proposed.baseVersion(),
                        schemeDocument,
                        reason,
                        proposed.state(),
                        act.occurredOn(),
                        act.enteredBack(),
                        act.recordedAt(),
                        act.person())
                == 1;
    }

    @Override
    public List<Amendment> all(String cycle) {
        return sql.list(SELECT + " ORDER BY proposed_at DESC, amendment", JdbcAmendments::amendment, cycle);
    }

    @Override
    public Optional<Amendment> find(String cycle, UUID amendment) {
        return sql.first(SELECT + " AND amendment = ?", JdbcAmendments::amendment, cycle, amendment);
    }

    @Override
    public Optional<Amendment> hold(String cycle, UUID amendment) {
        return sql.first(SELECT + " AND amendment = ? FOR UPDATE", JdbcAmendments::amendment, cycle, amendment);
    }

    @Override
    public String schemeDocument(Amendment amendment) {
        return text("scheme", amendment);
    }

    @Override
    public String reason(Amendment amendment) {
        return text("reason", amendment);
    }

    private String text(String column, Amendment amendment) {
        return sql.first(
                        "SELECT " + column + " FROM amendment WHERE amendment = ?",
                        row -> row.getString(1),
                        amendment.id())
                .orElseThrow();
    }

    @Override
    public LocalDate proposedOn(Amendment amendment) {
        return sql.first(
                        "SELECT occurred_on FROM amendment WHERE amendment = ?",
                        row -> row.getObject(1, LocalDate.class),
                        amendment.id())
                .orElseThrow();
    }

    @Override
    public void decide(Amendment decided, Optional<String> reason, Act act) {
        sql.update(
                """
                UPDATE amendment SET state = ?, decision_occurred_on = ?, decision_entered_back = ?, decided_at = ?,
                    decided_by = ?, decision_reason = ?
                WHERE amendment = ?""",
                decided.state(),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                reason.orElse(null),
                decided.id());
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        return Amendment.restored(
                row.getObject(1, UUID.class),
                row.getInt(2),
                AmendmentState.valueOf(row.getString(3)),
                row.getString(4));
    }
}
