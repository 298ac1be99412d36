package org.jiheng.indicators.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.ActKind;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.JudgementState;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.assessment.KeptAct;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcJudgements implements Judgements {
    private static final String SELECT = """
            SELECT judgement, unit, indicator, reason, state, proposed_by, decline_reason
            FROM applicability_judgement WHERE cycle = ?""";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sql sql;

    JdbcJudgements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Judgement> all(String cycle) {
        return sql.list(SELECT + " ORDER BY unit, indicator, proposed_at, judgement", JdbcJudgements::judgement, cycle);
    }

    @Override
    public List<Judgement> find(String cycle, Collection<UUID> judgements) {
        return sql.list(
                SELECT + " AND judgement = ANY (?::uuid[])",
                JdbcJudgements::judgement,
                cycle,
                judgements.stream().map(UUID::toString).toList());
    }

    @Override
    public Optional<KeptAct> approval(String cycle, String act) {
        return ID.matcher(act).matches()
                ? sql.first("""
                        SELECT judgement, unit, indicator, component, reason,
                            approval_occurred_on, approved_at, approval_entered_back
                        FROM applicability_judgement AS judged JOIN indicator USING (cycle, unit, indicator)
                        WHERE cycle = ? AND judgement = ? AND judged.state = 'APPROVED'""", JdbcJudgements::approved, cycle, UUID.fromString(act))
                : Optional.empty();
    }

    @Override
    public Set<Indicator.Key> judged(String cycle, Collection<String> units) {
        return new HashSet<>(sql.list("""
                SELECT unit, indicator FROM applicability_judgement
                WHERE cycle = ? AND unit = ANY (?) AND state <> 'DECLINED'""", row -> new Indicator.Key(row.getString(1), row.getString(2)), cycle, units));
    }

    @Override
    public Optional<LocalDate> lastProposalOn(String cycle, Collection<UUID> judgements) {
        return sql.first(
                "SELECT max(occurred_on) FROM applicability_judgement WHERE cycle = ? AND judgement = ANY (?::uuid[])"
                        + " HAVING count(*) > 0",
                row -> row.getObject(1, LocalDate.class),
                cycle,
                judgements.stream().map(UUID::toString).toList());
    }

    @Override
    public Optional<LocalDate> lastDeclineOn(String cycle, Collection<Indicator.Key> indicators) {
        return sql.first(
                """
                SELECT max(decline_occurred_on) FROM applicability_judgement
                    JOIN unnest(?::text[], ?::text[]) AS named (unit, indicator) USING (unit, indicator)
                WHERE cycle = ? AND state = 'DECLINED' HAVING count(*) > 0""",
                row -> row.getObject(1, LocalDate.class),
                indicators.stream().map(Indicator.Key::unit).toList(),
                indicators.stream().map(Indicator.Key::code).toList(),
                cycle);
    }

    @Override
    public void add(String cycle, List<Judgement> proposed, Act act) {
        sql.update(
                """
                INSERT INTO applicability_judgement
                    (judgement, cycle, unit, indicator, reason, state, occurred_on, entered_back, proposed_at, proposed_by)
                SELECT judgement, ?, unit, indicator, reason, 'PROPOSED', ?, ?, ?, ?
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS given (judgement, unit, indicator, reason)""",
                cycle,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                ids(proposed),
                proposed.stream().map(each -> each.indicator().unit()).toList(),
                proposed.stream().map(each -> each.indicator().code()).toList(),
                proposed.stream().map(Judgement::reason).toList());
    }

    @Override
    public void approve(String cycle, List<Judgement> judgements, Act act) {
        sql.update("""
                UPDATE applicability_judgement
                SET state = 'APPROVED', approval_occurred_on = ?, approval_entered_back = ?, approved_at = ?, approved_by = ?
                WHERE cycle = ? AND judgement = ANY (?::uuid[])""", act.occurredOn(), act.enteredBack(), act.recordedAt(), act.person(), cycle, ids(judgements));
    }

    @Override
    public void decline(String cycle, List<Judgement> declined, Act act) {
        sql.update(
                """
                UPDATE applicability_judgement AS judged
                SET state = 'DECLINED', decline_reason = given.reason, decline_occurred_on = ?, decline_entered_back = ?,
                    declined_at = ?, declined_by = ?
                FROM unnest(?::uuid[], ?::text[]) AS given (judgement, reason)
                WHERE judged.cycle = ? AND judged.judgement = given.judgement""",
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                ids(declined),
                declined.stream()
                        .map(each -> each.declineReason().orElseThrow())
                        .toList(),
                cycle);
    }

    private static List<String> ids(List<Judgement> judgements) {
        return judgements.stream().map(each -> each.id().toString()).toList();
    }

    private static KeptAct approved(ResultSet row) throws SQLException {
        return new KeptAct(
                row.getString("judgement"),
                ActKind.JUDGED_NOT_APPLICABLE,
                new Indicator.Key(row.getString("unit"), row.getString("indicator")),
                row.getString("component"),
                Optional.empty(),
                Optional.of(row.getString("reason")),
                row.getObject("approval_occurred_on", LocalDate.class),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("approval_entered_back"));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject(1, UUID.class),
                new Indicator.Key(row.getString(2), row.getString(3)),
                row.getString(4),
                JudgementState.valueOf(row.getString(5)),
                row.getString(6),
                Optional.ofNullable(row.getString(7)));
    }
}
