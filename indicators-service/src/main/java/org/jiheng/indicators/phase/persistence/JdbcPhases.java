package org.jiheng.indicators.phase.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.phase.PhaseStanding;
import org.jiheng.indicators.phase.PhaseState;
import org.jiheng.indicators.phase.Phases;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcPhases implements Phases {
    private final Sql sql;

    JdbcPhases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, PhaseState> states(String cycle) {
        Map<String, PhaseState> states = new HashMap<>();
        sql.list(
                "SELECT phase, bool_or(kind = 'CLOSED') FROM phase_act WHERE cycle = ? GROUP BY phase",
                row -> states.put(row.getString(1), row.getBoolean(2) ? PhaseState.CLOSED : PhaseState.OPEN),
                cycle);
        return states;
    }

    @Override
    public void hold(String cycle) {
        // Not the cycle's row itself, which everybody who acts in the cycle shares
        sql.list(
                "SELECT pg_advisory_xact_lock(hashtextextended('phases ' || ?, 0))::text",
                row -> row.getString(1),
                cycle);
    }

    @Override
    public Optional<LocalDate> openedOn(String cycle, String phase) {
        return sql.first(
                "SELECT occurred_on FROM phase_act WHERE cycle = ? AND phase = ? AND kind = 'OPENED'",
                row -> row.getObject(1, LocalDate.class),
                cycle,
                phase);
    }

    @Override
    public void move(String cycle, PhaseStanding moved, Act act) {
        sql.update(
                """
                INSERT INTO phase_act (cycle, phase, kind, occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                cycle,
                moved.phase().code(),
                moved.state() == PhaseState.CLOSED ? "CLOSED" : "OPENED",
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
    }
}
