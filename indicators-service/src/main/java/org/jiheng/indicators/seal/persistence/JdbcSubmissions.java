package org.jiheng.indicators.seal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
    /** With the receipts of each, office by office, in the one statement. */
    private static final String SELECT = """
            SELECT DISTINCT ON (unit) unit, version, digest, person,
                ARRAY(SELECT office FROM submission_receipt AS receipt WHERE receipt.cycle = sealed.cycle
                    AND receipt.unit = sealed.unit AND receipt.version = sealed.version ORDER BY office) AS offices,
                ARRAY(SELECT receipt.person FROM submission_receipt AS receipt WHERE receipt.cycle = sealed.cycle
                    AND receipt.unit = sealed.unit AND receipt.version = sealed.version ORDER BY office)::text[] AS receivers
            FROM sealed_submission AS sealed WHERE cycle = ?\s""";

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
        return sql.first(SELECT + "AND unit = ? " + NEWEST, JdbcSubmissions::submission, cycle, unit);
    }

    @Override
    public List<SealedSubmission> all(String cycle) {
        return sql.list(SELECT + NEWEST, JdbcSubmissions::submission, cycle);
    }

    @Override
    public List<SealedVersion> versions(String cycle, String unit) {
        Map<Integer, List<Receipt>> receipts = receipts(cycle, unit);
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
                        receipts.getOrDefault(row.getInt("version"), List.of())),
                cycle,
                unit);
    }

    @Override
    public List<StoredFile> files(String cycle) {
        return sql.list(
                "SELECT unit, version, digest FROM sealed_submission WHERE cycle = ? ORDER BY unit, version",
                row -> new StoredFile(row.getString(1), row.getInt(2), row.getString(3)),
                cycle);
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

    /** By version, the first receipt first. */
    private Map<Integer, List<Receipt>> receipts(String cycle, String unit) {
        Map<Integer, List<Receipt>> receipts = new HashMap<>();
        sql.list(
                """
                SELECT version, office, person, recorded_at, occurred_on, entered_back FROM submission_receipt
                WHERE cycle = ? AND unit = ? ORDER BY recorded_at, office""",
                row -> receipts.computeIfAbsent(row.getInt("version"), any -> new ArrayList<>())
                        .add(new Receipt(ReceivingOffice.valueOf(row.getString("office")), act(row))),
                cycle,
                unit);
        return receipts;
    }

    private static SealedSubmission submission(ResultSet row) throws SQLException {
        String[] offices = (String[]) row.getArray("offices").getArray();
        String[] persons = (String[]) row.getArray("receivers").getArray();
        Map<ReceivingOffice, String> receivers = new EnumMap<>(ReceivingOffice.class);
        for (int i = 0; i < offices.length; i++) {
            receivers.put(ReceivingOffice.valueOf(offices[i]), persons[i]);
        }
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
