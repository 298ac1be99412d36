package org.jiheng.indicators.veto.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.scheme.Reach;
import org.jiheng.indicators.veto.Struck;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.VetoOccasion;
import org.jiheng.indicators.veto.VetoState;
import org.jiheng.indicators.veto.Vetoes;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcVetoes implements Vetoes {
    private static final String SELECT = """
            SELECT veto, unit, area, reach, component, indicator, state, proposed_by, decided_by
            FROM veto WHERE cycle = ?""";

    private final Sql sql;

    JdbcVetoes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Veto> all(String cycle) {
        return sql.list(SELECT + " ORDER BY unit, proposed_at, veto", JdbcVetoes::veto, cycle);
    }

    @Override
    public Optional<Veto> find(String cycle, UUID veto) {
        return sql.first(SELECT + " AND veto = ?", JdbcVetoes::veto, cycle, veto);
    }

    @Override
    public Optional<Veto> hold(String cycle, UUID veto) {
        return sql.first(SELECT + " AND veto = ? FOR UPDATE", JdbcVetoes::veto, cycle, veto);
    }

    @Override
    public Optional<LocalDate> lastActOn(Veto veto) {
        return sql.first(
                "SELECT coalesce(decision_occurred_on, occurred_on) FROM veto WHERE veto = ?",
                row -> row.getObject(1, LocalDate.class),
                veto.id());
    }

    @Override
    public Map<UUID, VetoOccasion> occasions(Collection<Veto> some) {
        Map<UUID, VetoOccasion> occasions = new HashMap<>();
        sql.list(
                "SELECT veto, occurred_on, reason FROM veto WHERE veto = ANY (?::uuid[])",
                row -> occasions.put(
                        row.getObject(1, UUID.class),
                        new VetoOccasion(row.getObject(2, LocalDate.class), row.getString(3))),
                some.stream().map(each -> each.id().toString()).toList());
        return occasions;
    }

    @Override
    public void add(String cycle, Veto proposed, String reason, Act act) {
        Struck struck = proposed.struck();
        sql.update(
                """
                INSERT INTO veto (veto, cycle, unit, area, reach, component, indicator, reason, state,
                    occurred_on, proposed_at, proposed_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                proposed.id(),
                cycle,
                struck.unit(),
                struck.area(),
                struck.reach(),
                struck.component().orElse(null),
                struck.indicator().orElse(null),
                reason,
                proposed.state(),
                act.occurredOn(),
                act.recordedAt(),
                act.person());
    }

    @Override
    public void decide(Veto decided, Optional<String> reason, Act act) {
        sql.update(
                """
                UPDATE veto SET state = ?, decision_occurred_on = ?, decision_entered_back = ?, decided_at = ?, decided_by = ?, decision_reason = ?
                WHERE veto = ?""",
                decided.state(),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                reason.orElse(null),
                decided.id());
    }

    @Override
    public void revoke(Veto revoked, String reason, Act act) {
        sql.update(
                """
                UPDATE veto SET state = ?, revocation_occurred_on = ?, revocation_entered_back = ?,
                    revoked_at = ?, revoked_by = ?, revocation_reason = ?
                WHERE veto = ?""",
                revoked.state(),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                reason,
                revoked.id());
    }

    private static Veto veto(ResultSet row) throws SQLException {
        Struck struck = new Struck(
                row.getString(2),
                row.getString(3),
                Reach.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
        return Veto.restored(
                row.getObject(1, UUID.class),
                struck,
                VetoState.valueOf(row.getString(7)),
                row.getString(8),
                Optional.ofNullable(row.getString(9)));
    }
}
