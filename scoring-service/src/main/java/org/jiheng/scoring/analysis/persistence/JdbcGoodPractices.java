package org.jiheng.scoring.analysis.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.database.Sql;
import org.jiheng.scoring.analysis.GoodPractice;
import org.jiheng.scoring.analysis.GoodPractice.Withdrawal;
import org.jiheng.scoring.analysis.GoodPractices;

@ApplicationScoped
class JdbcGoodPractices implements GoodPractices {
    private static final String SELECT = "SELECT * FROM good_practice WHERE cycle = ? AND version = ?";

    private final Sql sql;

    JdbcGoodPractices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(GoodPractice practice) {
        sql.update(
                """
                INSERT INTO good_practice (good_practice, cycle, version, unit, practice, reason, occurred_on, entered_back,
                    recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                practice.id(),
                practice.cycle(),
                practice.version(),
                practice.unit(),
                practice.practice(),
                practice.reason(),
                practice.dates().occurredOn(),
                practice.dates().enteredBack(),
                practice.dates().recordedAt(),
                practice.recordedBy());
    }

    @Override
    public void withdraw(GoodPractice withdrawn, String by) {
        Withdrawal withdrawal = withdrawn.withdrawal().orElseThrow();
        sql.update(
                """
                UPDATE good_practice SET withdrawal_occurred_on = ?, withdrawal_entered_back = ?, withdrawn_at = ?,
                    withdrawn_by = ?, withdrawal_reason = ?
                WHERE good_practice = ?""",
                withdrawal.dates().occurredOn(),
                withdrawal.dates().enteredBack(),
                withdrawal.dates().recordedAt(),
                by,
                withdrawal.reason(),
                withdrawn.id());
    }

    @Override
    public Optional<GoodPractice> find(String cycle, int version, UUID id) {
        return sql.first(SELECT + " AND good_practice = ?", JdbcGoodPractices::practice, cycle, version, id);
    }

    @Override
    public List<GoodPractice> all(String cycle, int version, boolean newestFirst, long offset, int size) {
        String order = newestFirst
                ? " ORDER BY recorded_at DESC, good_practice DESC"
                : " ORDER BY recorded_at ASC, good_practice ASC";
        return sql.list(
                SELECT + order + " LIMIT ? OFFSET ?", JdbcGoodPractices::practice, cycle, version, size, offset);
    }

    @Override
    public long count(String cycle, int version) {
        return sql.first(
                        "SELECT count(*) FROM good_practice WHERE cycle = ? AND version = ?",
                        row -> row.getLong(1),
                        cycle,
                        version)
                .orElseThrow();
    }

    private static GoodPractice practice(ResultSet row) throws SQLException {
        return new GoodPractice(
                row.getObject("good_practice", UUID.class),
                row.getString("cycle"),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("practice"),
                row.getString("reason"),
                dated(row, "recorded_at", "occurred_on", "entered_back"),
                row.getString("recorded_by"),
                row.getString("withdrawn_by") == null
                        ? Optional.empty()
                        : Optional.of(new Withdrawal(
                                dated(row, "withdrawn_at", "withdrawal_occurred_on", "withdrawal_entered_back"),
                                row.getString("withdrawal_reason"))));
    }

    private static Dated dated(ResultSet row, String at, String on, String back) throws SQLException {
        return new Dated(
                row.getObject(at, OffsetDateTime.class).toInstant(),
                row.getObject(on, LocalDate.class),
                row.getBoolean(back));
    }
}
