package org.jiheng.indicators.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlanState;
import org.jiheng.indicators.plan.PlanVersion;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcPlans implements Plans {
    private static final String SELECT =
            "SELECT unit, state, version, coalesce(signed_version, 0), revision FROM plan WHERE cycle = ? ";

    private final Sql sql;

    JdbcPlans(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Plan> hold(String cycle, String unit) {
        // The unit's row is there before its first plan is, so two first drafts wait for each other too
        sql.list(
                "SELECT unit FROM unit WHERE cycle = ? AND unit = ? FOR NO KEY UPDATE",
                row -> row.getString(1),
                cycle,
                unit);
        return find(cycle, unit);
    }

    @Override
    public Optional<Plan> find(String cycle, String unit) {
        return sql.first(SELECT + "AND unit = ?", JdbcPlans::plan, cycle, unit);
    }

    @Override
    public List<Plan> all(String cycle) {
        return sql.list(SELECT + "ORDER BY unit", JdbcPlans::plan, cycle);
    }

    @Override
    public List<PlannedIndicator> content(String cycle, Plan plan) {
        return content(cycle, plan.unit(), plan.version());
    }

    @Override
    public List<PlannedIndicator> content(String cycle, String unit, int version) {
        return sql.list(PlannedIndicatorRow.SELECT, PlannedIndicatorRow::read, cycle, unit, version);
    }

    @Override
    public Map<String, List<PlannedIndicator>> contents(String cycle, Collection<Plan> some) {
        Map<String, List<PlannedIndicator>> contents = new HashMap<>();
        sql.list(
                PlannedIndicatorRow.SELECT_OF_UNITS,
                row -> contents.computeIfAbsent(row.getString("unit"), any -> new ArrayList<>())
                        .add(PlannedIndicatorRow.read(row)),
                cycle,
                some.stream().map(Plan::unit).toList());
        return contents;
    }

    @Override
    public void add(String cycle, Map<Plan, List<PlannedIndicator>> drafts, Act act) {
        List<String> units = drafts.keySet().stream().map(Plan::unit).toList();
        sql.update("""
                WITH drafted AS (
                    INSERT INTO plan (cycle, unit, state, version) SELECT ?, unnest(?::text[]), 'DRAFT', 1
                    RETURNING cycle, unit, version)
                INSERT INTO plan_act (cycle, unit, version, kind, occurred_on, entered_back, recorded_at, person)
                SELECT cycle, unit, version, 'DRAFTED', ?, ?, ?, ? FROM drafted""", cycle, units, act.occurredOn(), act.enteredBack(), act.recordedAt(), act.person());
        List<List<String>> rows = new ArrayList<>();
        drafts.forEach((plan, indicators) -> rows.addAll(PlannedIndicatorRow.of(cycle, plan, indicators)));
        sql.copy(PlannedIndicatorRow.COPY, rows);
    }

    @Override
    public List<PlanVersion> versions(String cycle, String unit) {
        return sql.list(
                "SELECT version, kind, occurred_on, recorded_at FROM plan_act WHERE cycle = ? AND unit = ? ORDER BY act",
                row -> new PlanVersion(
                        row.getInt(1),
                        PlanAct.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                cycle,
                unit);
    }

    @Override
    public Set<String> handedInBy(String cycle, Plan plan) {
        return Set.copyOf(sql.list("""
                SELECT DISTINCT person FROM plan_act
                WHERE cycle = ? AND unit = ? AND version = ? AND kind IN ('SIGNED', 'SUBMITTED')""", row -> row.getString(1), cycle, plan.unit(), plan.version()));
    }

    @Override
    public void addContent(String cycle, Plan plan, List<PlannedIndicator> indicators) {
        sql.copy(PlannedIndicatorRow.COPY, PlannedIndicatorRow.of(cycle, plan, indicators));
    }

    @Override
    public long save(String cycle, Plan plan, PlanAct kind, Act act) {
        sql.update("""
                INSERT INTO plan (cycle, unit, state, version, signed_version, revision) VALUES (?, ?, ?, ?, nullif(?, 0), ?)
                ON CONFLICT (cycle, unit) DO UPDATE
                SET state = excluded.state, version = excluded.version, signed_version = excluded.signed_version,
                    revision = excluded.revision""", cycle, plan.unit(), plan.state(), plan.version(), plan.signedVersion(), plan.revision());
        return sql.first(
                        """
                INSERT INTO plan_act (cycle, unit, version, kind, occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING act""",
                        row -> row.getLong(1),
                        cycle,
                        plan.unit(),
                        plan.version(),
                        kind,
                        act.occurredOn(),
                        act.enteredBack(),
                        act.recordedAt(),
                        act.person())
                .orElseThrow();
    }

    @Override
    public Optional<LocalDate> lastActOn(String cycle, String unit) {
        return sql.first(
                "SELECT occurred_on FROM plan_act WHERE cycle = ? AND unit = ? ORDER BY act DESC LIMIT 1",
                row -> row.getObject(1, LocalDate.class),
                cycle,
                unit);
    }

    @Override
    public Optional<LocalDate> lastApprovalOn(String cycle, Collection<String> units) {
        return sql.first(
                "SELECT max(occurred_on) FROM plan_act WHERE cycle = ? AND unit = ANY (?) AND kind = 'APPROVED' HAVING count(*) > 0",
                row -> row.getObject(1, LocalDate.class),
                cycle,
                units);
    }

    @Override
    public void addReturnReasons(long act, Map<String, String> reasonOfIndicator) {
        sql.update(
                "INSERT INTO plan_return_reason (act, indicator, reason) VALUES (?, ?, ?)",
                reasonOfIndicator.entrySet().stream()
                        .map(reason -> new Object[] {act, reason.getKey(), reason.getValue()})
                        .toList());
    }

    @Override
    public Map<String, String> lastReturnReasons(String cycle, String unit) {
        Map<String, String> reasons = new LinkedHashMap<>();
        sql.list("""
                SELECT indicator, reason FROM plan_return_reason WHERE act = (
                    SELECT max(act) FROM plan_act WHERE cycle = ? AND unit = ? AND kind = 'RETURNED')
                ORDER BY indicator""", row -> reasons.put(row.getString(1), row.getString(2)), cycle, unit);
        return reasons;
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return Plan.restored(
                row.getString(1), PlanState.valueOf(row.getString(2)), row.getInt(3), row.getInt(4), row.getLong(5));
    }
}
