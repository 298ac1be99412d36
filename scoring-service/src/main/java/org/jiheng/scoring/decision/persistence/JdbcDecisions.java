package org.jiheng.scoring.decision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.scoring.decision.Basis;
import org.jiheng.scoring.decision.CutOff;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionFilter;
import org.jiheng.scoring.decision.DecisionKind;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.GradeByHand;
import org.jiheng.scoring.decision.Ground;
import org.jiheng.scoring.decision.Matter;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.grade.Grade;

@ApplicationScoped
class JdbcDecisions implements Decisions {
    private static final String SELECT = "SELECT * FROM decision WHERE cycle = ?";
    private static final String FILTER = " AND coalesce(tier = ?, true) AND coalesce(state = ?, true)";
    private static final String OLDEST_FIRST = SELECT + FILTER + " ORDER BY proposed_at ASC, decision LIMIT ? OFFSET ?";
    private static final String NEWEST_FIRST =
            SELECT + FILTER + " ORDER BY proposed_at DESC, decision LIMIT ? OFFSET ?";

    private final Sql sql;
    private final JsonColumns json;

    JdbcDecisions(Sql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<Decision> standing(String cycle) {
        return sql.list(
                SELECT + " AND state IN ('PROPOSED', 'DECIDED') ORDER BY decided_at NULLS LAST, proposed_at, decision",
                this::decision,
                cycle);
    }

    @Override
    public Optional<Decision> find(String cycle, UUID decision) {
        return sql.first(SELECT + " AND decision = ?", this::decision, cycle, decision);
    }

    @Override
    public Optional<DecisionStory> story(String cycle, UUID decision) {
        return sql.first(SELECT + " AND decision = ?", this::story, cycle, decision);
    }

    @Override
    public List<DecisionStory> stories(
            String cycle, DecisionFilter filter, boolean oldestFirst, long offset, int size) {
        return oldestFirst
                ? part(OLDEST_FIRST, cycle, filter, offset, size)
                : part(NEWEST_FIRST, cycle, filter, offset, size);
    }

    private List<DecisionStory> part(String query, String cycle, DecisionFilter filter, long offset, int size) {
        return sql.list(
                query,
                this::story,
                cycle,
                filter.tier().orElse(null),
                filter.state().map(Enum::name).orElse(null),
                size,
                offset);
    }

    @Override
    public long count(String cycle, DecisionFilter filter) {
        return sql.first(
                        "SELECT count(*) FROM decision WHERE cycle = ?" + FILTER,
                        row -> row.getLong(1),
                        cycle,
                        filter.tier().orElse(null),
                        filter.state().map(Enum::name).orElse(null))
                .orElseThrow();
    }

    @Override
    public LocalDate proposedOn(Decision decision) {
        return sql.first(
                        "SELECT occurred_on FROM decision WHERE decision = ?",
                        row -> row.getObject(1, LocalDate.class),
                        decision.id())
                .orElseThrow();
    }

    @Override
    public boolean add(String cycle, Decision proposed, String reason, Signature by) {
        Optional<CutOff> cutOff = as(CutOff.class, proposed.matter());
        Optional<GradeByHand> byHand = as(GradeByHand.class, proposed.matter());
        return sql.update(
                        """
                        INSERT INTO decision (decision, cycle, tier, kind, excellent, unit, grade, rests_on, reason, state, version,
                            occurred_on, entered_back, proposed_at, proposed_by)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                        proposed.id(),
                        cycle,
                        proposed.matter().tier(),
                        proposed.matter().kind(),
                        cutOff.map(chosen -> json.codes(chosen.excellent())).orElse(null),
                        byHand.map(GradeByHand::unit).orElse(null),
                        byHand.map(GradeByHand::grade).orElse(null),
                        json.basis(proposed.basis()),
                        reason,
                        proposed.state(),
                        proposed.version(),
                        by.dates().occurredOn(),
                        by.dates().enteredBack(),
                        by.dates().recordedAt(),
                        by.person())
                == 1;
    }

    @Override
    public void decide(Decision decided, String reason, Signature by) {
        sql.update(
                """
                UPDATE decision SET state = ?, version = ?, decision_occurred_on = ?, decision_entered_back = ?, decided_at = ?,
                    decided_by = ?, decision_reason = ?
                WHERE decision = ?""",
                decided.state(),
                decided.version(),
                by.dates().occurredOn(),
                by.dates().enteredBack(),
                by.dates().recordedAt(),
                by.person(),
                reason,
                decided.id());
    }

    @Override
    public void lapse(Decision voided, Basis became, Instant at) {
        sql.update(
                "UPDATE decision SET state = ?, version = ?, voided_at = ?, became = ?::jsonb WHERE decision = ?",
                voided.state(),
                voided.version(),
                at,
                json.basis(became),
                voided.id());
    }

    @Override
    public Optional<Ground> ground(String cycle) {
        return sql.first(
                "SELECT revisions FROM decision_ground WHERE cycle = ?", row -> json.ground(row.getString(1)), cycle);
    }

    @Override
    public void keep(String cycle, Ground ground) {
        sql.update("""
                INSERT INTO decision_ground (cycle, revisions) VALUES (?, ?::jsonb)
                ON CONFLICT (cycle) DO UPDATE SET revisions = excluded.revisions""", cycle, json.ground(ground));
    }

    private static <T> Optional<T> as(Class<T> type, Matter matter) {
        return Optional.of(matter).filter(type::isInstance).map(type::cast);
    }

    private DecisionStory story(ResultSet row) throws SQLException {
        Optional<DecisionStory.Word> answer = row.getString("decided_by") == null
                ? Optional.empty()
                : Optional.of(word(row, "decision_reason", "decision_occurred_on", "decided_at"));
        return new DecisionStory(
                decision(row),
                word(row, "reason", "occurred_on", "proposed_at"),
                answer,
                Optional.ofNullable(row.getObject("voided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("became")).map(json::basis));
    }

    private static DecisionStory.Word word(ResultSet row, String reason, String occurredOn, String recordedAt)
            throws SQLException {
        return new DecisionStory.Word(
                row.getString(reason),
                row.getObject(occurredOn, LocalDate.class),
                row.getObject(recordedAt, OffsetDateTime.class).toInstant());
    }

    private Decision decision(ResultSet row) throws SQLException {
        return Decision.restored(
                row.getObject("decision", UUID.class),
                matter(row),
                json.basis(row.getString("rests_on")),
                DecisionState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("proposed_by"));
    }

    private Matter matter(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        return DecisionKind.valueOf(row.getString("kind")) == DecisionKind.CUT_OFF
                ? new CutOff(tier, json.codes(row.getString("excellent")))
                : new GradeByHand(tier, row.getString("unit"), Grade.valueOf(row.getString("grade")));
    }
}
