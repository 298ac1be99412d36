package org.jiheng.indicators.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.ActKind;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.assessment.KeptAct;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcAssessmentActs implements AssessmentActs {
    private static final String INSERT = """
            INSERT INTO assessment_act (cycle, unit, indicator, points, reason, kind, occurred_on, entered_back, recorded_at, person)
            SELECT ?, unit, indicator, points, reason, ?, ?, ?, ?, ?
            FROM unnest(?::text[], ?::text[], ?::numeric[], ?::text[]) WITH ORDINALITY
                AS given (unit, indicator, points, reason, position)
            ORDER BY position""";

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Sql sql;

    JdbcAssessmentActs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LocalDate> lastOn(String cycle, Collection<Indicator.Key> indicators) {
        return sql.first(
                """
                SELECT max(occurred_on) FROM (
                    SELECT occurred_on FROM assessment_act
                        JOIN unnest(?::text[], ?::text[]) AS named (unit, indicator) USING (unit, indicator) WHERE cycle = ?
                    UNION ALL
                    SELECT occurred_on FROM plan_act WHERE cycle = ? AND unit = ANY (?) AND kind = 'APPROVED') AS acts
                HAVING count(*) > 0""",
                row -> row.getObject(1, LocalDate.class),
                indicators.stream().map(Indicator.Key::unit).toList(),
                indicators.stream().map(Indicator.Key::code).toList(),
                cycle,
                cycle,
                indicators.stream().map(Indicator.Key::unit).distinct().toList());
    }

    @Override
    public Optional<KeptAct> find(String cycle, String act) {
        return ID.matcher(act).matches()
                ? sql.first("""
                        SELECT act, kind, unit, indicator, component, points, reason,
                            occurred_on, recorded_at, entered_back
                        FROM assessment_act JOIN indicator USING (cycle, unit, indicator)
                        WHERE cycle = ? AND act = ?""", JdbcAssessmentActs::kept, cycle, Long.valueOf(act))
                : Optional.empty();
    }

    @Override
    public void selfAssessed(String cycle, List<GivenPoints> rows, Act act) {
        add(cycle, "SELF_ASSESSED", rows, act);
    }

    @Override
    public void assessed(String cycle, List<GivenPoints> rows, Act act) {
        add(cycle, "ASSESSED", rows, act);
    }

    @Override
    public void returned(String cycle, List<GivenReason> rows, Act act) {
        add(
                cycle,
                "RETURNED",
                act,
                column(rows, GivenReason::unit),
                column(rows, GivenReason::indicator),
                column(rows, row -> null),
                column(rows, GivenReason::reason));
    }

    private void add(String cycle, String kind, List<GivenPoints> rows, Act act) {
        add(
                cycle,
                kind,
                act,
                column(rows, GivenPoints::unit),
                column(rows, GivenPoints::indicator),
                column(rows, GivenPoints::points),
                column(rows, row -> null));
    }

    private void add(
            String cycle,
            String kind,
            Act act,
            List<String> units,
            List<String> indicators,
            List<String> points,
            List<String> reasons) {
        sql.update(
                INSERT,
                cycle,
                kind,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                units,
                indicators,
                points,
                reasons);
    }

    private static KeptAct kept(ResultSet row) throws SQLException {
        return new KeptAct(
                row.getString("act"),
                ActKind.valueOf(row.getString("kind")),
                new Indicator.Key(row.getString("unit"), row.getString("indicator")),
                row.getString("component"),
                Optional.ofNullable(row.getBigDecimal("points")).map(Points::of),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("entered_back"));
    }

    private static <R> List<String> column(List<R> rows, Function<R, String> value) {
        return rows.stream().map(value).toList();
    }
}
