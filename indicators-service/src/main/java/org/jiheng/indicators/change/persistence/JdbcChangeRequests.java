package org.jiheng.indicators.change.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.change.ChangeRequests;
import org.jiheng.indicators.change.ChangeState;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.persistence.PlannedIndicatorRow;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcChangeRequests implements ChangeRequests {
    private static final String SELECT = """
            SELECT request, unit, reason, state, asked_by, became_version, decision_reason
            FROM plan_change WHERE cycle = ? AND unit = ?""";
    private static final String ONE = " AND request = ?";

    private final Sql sql;

    JdbcChangeRequests(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ChangeRequest> ofUnit(String cycle, String unit) {
        return sql.list(SELECT + " ORDER BY asked_at, request", JdbcChangeRequests::request, cycle, unit);
    }

    @Override
    public Optional<ChangeRequest> hold(String cycle, String unit, UUID request) {
        return sql.first(SELECT + ONE + " FOR UPDATE", JdbcChangeRequests::request, cycle, unit, request);
    }

    @Override
    public Optional<ChangeRequest> find(String cycle, String unit, UUID request) {
        return sql.first(SELECT + ONE, JdbcChangeRequests::request, cycle, unit, request);
    }

    @Override
    public Map<UUID, Set<String>> components(String cycle, String unit) {
        Map<UUID, Set<String>> components = new HashMap<>();
        sql.list(
                """
                SELECT DISTINCT request, component FROM plan_change JOIN proposed_indicator ON proposal = request
                WHERE cycle = ? AND unit = ?""",
                row -> components
                        .computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
                        .add(row.getString(2)),
                cycle,
                unit);
        return components;
    }

    @Override
    public List<PlannedIndicator> content(UUID request) {
        return sql.list(PlannedIndicatorRow.SELECT_PROPOSED, PlannedIndicatorRow::read, List.of(request.toString()));
    }

    @Override
    public void add(String cycle, ChangeRequest asked, List<PlannedIndicator> indicators, Act act) {
        sql.update(
                """
                INSERT INTO plan_change (request, cycle, unit, reason, state, occurred_on, entered_back, asked_at, asked_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                asked.id(),
                cycle,
                asked.unit(),
                asked.reason(),
                asked.state(),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
        sql.update(
                PlannedIndicatorRow.INSERT_PROPOSED,
                PlannedIndicatorRow.proposed(
                        Collections.nCopies(indicators.size(), asked.id().toString()), indicators));
    }

    @Override
    public void decide(ChangeRequest decided, Act act) {
        sql.update(
                """
                UPDATE plan_change
                SET state = ?, became_version = ?, decision_reason = ?, decision_occurred_on = ?, decision_entered_back = ?,
                    decided_at = ?, decided_by = ?
                WHERE request = ?""",
                decided.state(),
                decided.becameVersion().orElse(null),
                decided.decisionReason().orElse(null),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                decided.id());
    }

    private static ChangeRequest request(ResultSet row) throws SQLException {
        return new ChangeRequest(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                ChangeState.valueOf(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getObject(6, Integer.class)),
                Optional.ofNullable(row.getString(7)));
    }
}
