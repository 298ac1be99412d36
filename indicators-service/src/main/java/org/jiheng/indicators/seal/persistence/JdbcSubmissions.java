package org.jiheng.indicators.seal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.seal.ReceivingOffice;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.SubmissionState;
import org.jiheng.indicators.seal.Submissions;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcSubmissions implements Submissions {
    private static final String SELECT =
            "SELECT DISTINCT ON (unit) cycle, unit, version, digest, person FROM sealed_submission WHERE cycle = ? ";
    private static final String NEWEST = "ORDER BY unit, version DESC";

    private final Sql sql;

    JdbcSubmissions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SealedSubmission> hold(String cycle, String unit) {
        // The unit's row is there before its first submission is, so two that seal wait for each other too
        sql.list(
                "SELECT unit FROM unit WHERE cycle = ? AND unit = ? FOR NO KEY UPDATE",
                row -> row.getString(1),
                cycle,
                unit);
        return find(cycle, unit);
    }

    @Override
    public Optional<SealedSubmission> find(String cycle, String unit) {
        return sql.first(SELECT + "AND unit = ? " + NEWEST, this::submission, cycle, unit);
    }

    @Override
    public List<SealedSubmission> all(String cycle) {
        return sql.list(SELECT + NEWEST, this::submission, cycle);
    }

    @Override
    public List<SealedVersion> versions(String cycle, String unit) {
        return sql.list(
                """
                SELECT version, state, digest, reason, person, recorded_at, occurred_on, entered_back
                FROM sealed_submission WHERE cycle = ? AND unit = ? ORDER BY version DESC""",
                row -> new SealedVersion(
                        row.getInt("version"),
                        SubmissionState.valueOf(row.getString("state")),
                        row.getString("digest"),
                        Optional.ofNullable(row.getString("reason")),
                        act(row),
                        receipts(cycle, unit, row.getInt("version"))),
                cycle,
                unit);
    }

    @Override
    public Optional<byte[]> file(String cycle, String unit, int version) {
        return sql.first(
                "SELECT file FROM sealed_submission WHERE cycle = ? AND unit = ? AND version = ?",
                row -> row.getBytes(1),
                cycle,
                unit,
                version);
    }

    @Override
    public void seal(String cycle, SealedSubmission sealed, byte[] file, Optional<String> reason, Act act) {
        sql.update(
                """
                INSERT INTO sealed_submission (cycle, unit, version, state, file, digest, reason,
                    occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cycle,
                sealed.unit(),
                sealed.version(),
                sealed.state(),
                file,
                sealed.digest(),
                reason.orElse(null),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
    }

    @Override
    public void receive(String cycle, SealedSubmission received, ReceivingOffice office, Act act) {
        sql.update(
                """
                INSERT INTO submission_receipt (cycle, unit, version, office, occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                cycle,
                received.unit(),
                received.version(),
                office,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
        sql.update(
                "UPDATE sealed_submission SET state = ? WHERE cycle = ? AND unit = ? AND version = ? AND state <> ?",
                received.state(),
                cycle,
                received.unit(),
                received.version(),
                received.state());
    }

    private List<Receipt> receipts(String cycle, String unit, int version) {
        return sql.list(
                """
                SELECT office, person, recorded_at, occurred_on, entered_back FROM submission_receipt
                WHERE cycle = ? AND unit = ? AND version = ? ORDER BY recorded_at, office""",
                row -> new Receipt(ReceivingOffice.valueOf(row.getString("office")), act(row)),
                cycle,
                unit,
                version);
    }

    private SealedSubmission submission(ResultSet row) throws SQLException {
        Map<ReceivingOffice, String> receivers = new EnumMap<>(ReceivingOffice.class);
        receipts(row.getString("cycle"), row.getString("unit"), row.getInt("version"))
                .forEach(
                        receipt -> receivers.put(receipt.office(), receipt.act().person()));
        return SealedSubmission.restored(
                row.getString("unit"),
                row.getInt("version"),
                row.getString("digest"),
                row.getString("person"),
                receivers);
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getString("person"),
                new Dated(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBoolean("entered_back")));
    }
}
