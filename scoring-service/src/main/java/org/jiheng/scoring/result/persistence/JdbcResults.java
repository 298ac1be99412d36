package org.jiheng.scoring.result.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.result.FrozenResult;
import org.jiheng.scoring.result.FrozenResult.Section;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.ResultState;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.ResultStory.Step;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.ResultVersion.Frozen;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.document.RowForm;
import org.jiheng.scoring.result.document.StandingForm;

@ApplicationScoped
class JdbcResults implements Results {
    private static final String ALL = "SELECT * FROM result_version WHERE cycle = ? ORDER BY version";
    private static final String ONE = "SELECT * FROM result_version WHERE cycle = ? AND version = ?";

    private final Sql sql;

    JdbcResults(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ResultVersion> all(String cycle) {
        return sql.list(ALL, JdbcResults::version, cycle);
    }

    @Override
    public Optional<ResultVersion> find(String cycle, int version) {
        return sql.first(ONE, JdbcResults::version, cycle, version);
    }

    @Override
    public List<ResultStory> stories(String cycle) {
        return sql.list(ALL, JdbcResults::story, cycle);
    }

    @Override
    public Optional<ResultStory> story(String cycle, int version) {
        return sql.first(ONE, JdbcResults::story, cycle, version);
    }

    @Override
    public List<ResultRow> rows(String cycle, int version) {
        return entries(cycle, version, Section.ROWS).stream().map(RowForm::read).toList();
    }

    @Override
    public Optional<FrozenResult> document(String cycle, int version) {
        return find(cycle, version).map(found -> {
            Map<Section, List<String>> entries = new EnumMap<>(Section.class);
            for (Section section : Section.values()) {
                entries.put(section, entries(cycle, version, section));
            }
            return new FrozenResult(entries, found.frozen().digest());
        });
    }

    @Override
    public List<FrozenStanding> standings(String cycle, int version) {
        return entries(cycle, version, Section.STANDINGS).stream()
                .map(StandingForm::frozen)
                .toList();
    }

    private List<String> entries(String cycle, int version, Section section) {
        return sql.list(
                "SELECT content FROM result_entry WHERE cycle = ? AND version = ? AND section = ? ORDER BY position",
                row -> row.getString(1),
                cycle,
                version,
                section);
    }

    @Override
    public void add(ResultVersion frozen, FrozenResult document, Optional<String> reason, Signature by) {
        sql.update(
                """
                INSERT INTO result_version (cycle, version, corrects, state, moves, digest, ground, cycle_revision, reason,
                    occurred_on, entered_back, frozen_at, frozen_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                frozen.cycle(),
                frozen.number(),
                frozen.corrects().orElse(null),
                frozen.state(),
                frozen.moves(),
                frozen.frozen().digest(),
                frozen.frozen().ground(),
                frozen.frozen().cycleRevision(),
                reason.orElse(null),
                by.dates().occurredOn(),
                by.dates().enteredBack(),
                by.dates().recordedAt(),
                by.person());
        sql.update(
                "INSERT INTO result_entry (cycle, version, section, position, content) VALUES (?, ?, ?, ?, ?)",
                rows(frozen, document));
    }

    private static List<Object[]> rows(ResultVersion frozen, FrozenResult document) {
        List<Object[]> rows = new ArrayList<>();
        document.entries().forEach((section, entries) -> {
            for (int i = 0; i < entries.size(); i++) {
                rows.add(new Object[] {frozen.cycle(), frozen.number(), section, i, entries.get(i)});
            }
        });
        return rows;
    }

    @Override
    public void approve(ResultVersion approved, Signature by) {
        move(approved, """
                UPDATE result_version SET state = ?, moves = ?, approval_occurred_on = ?, approval_entered_back = ?,
                    approved_at = ?, approved_by = ?
                WHERE cycle = ? AND version = ?""", by);
    }

    @Override
    public void publish(ResultVersion published, Signature by) {
        move(published, """
                UPDATE result_version SET state = ?, moves = ?, publication_occurred_on = ?, publication_entered_back = ?,
                    published_at = ?, published_by = ?
                WHERE cycle = ? AND version = ?""", by);
    }

    private void move(ResultVersion moved, String update, Signature by) {
        sql.update(
                update,
                moved.state(),
                moved.moves(),
                by.dates().occurredOn(),
                by.dates().enteredBack(),
                by.dates().recordedAt(),
                by.person(),
                moved.cycle(),
                moved.number());
    }

    @Override
    public void release(ResultVersion released, String reason, Signature by) {
        sql.update(
                """
                UPDATE result_version SET state = ?, moves = ?, release_occurred_on = ?, release_entered_back = ?,
                    released_at = ?, released_by = ?, release_reason = ?
                WHERE cycle = ? AND version = ?""",
                released.state(),
                released.moves(),
                by.dates().occurredOn(),
                by.dates().enteredBack(),
                by.dates().recordedAt(),
                by.person(),
                reason,
                released.cycle(),
                released.number());
    }

    private static ResultVersion version(ResultSet row) throws SQLException {
        return ResultVersion.restored(
                row.getString("cycle"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("corrects", Integer.class)),
                new Frozen(row.getString("digest"), row.getString("ground"), row.getLong("cycle_revision")),
                row.getString("frozen_by"),
                ResultState.valueOf(row.getString("state")),
                row.getLong("moves"));
    }

    private static ResultStory story(ResultSet row) throws SQLException {
        return new ResultStory(
                version(row),
                step(row, "occurred_on", "frozen_at").orElseThrow(),
                Optional.ofNullable(row.getString("reason")),
                step(row, "approval_occurred_on", "approved_at"),
                step(row, "publication_occurred_on", "published_at"),
                step(row, "release_occurred_on", "released_at"),
                Optional.ofNullable(row.getString("release_reason")));
    }

    private static Optional<Step> step(ResultSet row, String occurredOn, String recordedAt) throws SQLException {
        OffsetDateTime at = row.getObject(recordedAt, OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Step(row.getObject(occurredOn, LocalDate.class), at.toInstant()));
    }
}
