package org.jiheng.inspection.evidence.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.EvidenceType;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.evidence.UploadBroken;
import org.jiheng.inspection.evidence.intake.ReceivedFile;
import org.jiheng.inspection.evidence.usecase.EvidenceContent;
import org.jiheng.inspection.side.persistence.KeptToOneSide;
import org.jiheng.kit.database.Sql;
import org.postgresql.util.ByteStreamWriter;

/** Evidence in the table {@code evidence}. */
@ApplicationScoped
class JdbcEvidence implements EvidenceFiles, EvidenceContent {
    private static final String FILES =
            "SELECT id, cycle, kind, subject, name, type, size, sha256, added_by, recorded_at FROM evidence";
    private static final int PART = 256 * 1024;

    private final Sql sql;

    JdbcEvidence(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(Subject subject) {
        lock("evidence of " + subject.kind() + " " + subject.id());
    }

    @Override
    public void lock(UUID file) {
        lock("evidence " + file);
    }

    private void lock(String what) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> what, what);
    }

    @Override
    public Optional<EvidenceFile> find(UUID file) {
        return sql.first(FILES + " WHERE id = ?", JdbcEvidence::file, file);
    }

    @Override
    public List<EvidenceFile> of(Subject subject) {
        return sql.list(
                FILES + " WHERE cycle = ? AND kind = ? AND subject = ? ORDER BY recorded_at, id",
                JdbcEvidence::file,
                subject.cycle(),
                subject.kind(),
                subject.id());
    }

    @Override
    public void add(EvidenceFile file, ReceivedFile received) {
        KeptToOneSide.write(() -> mustBe(received, stored(file, received)));
    }

    /** On the way here it lay where others may have written. */
    private static void mustBe(ReceivedFile received, String sha256) {
        if (!received.sha256().equals(sha256)) {
            throw new UploadBroken();
        }
    }

    private String stored(EvidenceFile file, ReceivedFile received) {
        return sql.list(
                        "INSERT INTO evidence (id, cycle, kind, subject, name, type, bytes, added_by, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING sha256",
                        row -> row.getString(1),
                        file.id(),
                        file.subject().cycle(),
                        file.subject().kind(),
                        file.subject().id(),
                        file.name(),
                        file.type(),
                        new Bytes(received),
                        file.addedBy(),
                        file.recordedAt())
                .get(0);
    }

    @Override
    public void write(EvidenceFile file, OutputStream out) throws IOException {
        for (long from = 0; from < file.size(); from += PART) {
            out.write(part(file, from));
        }
    }

    private byte[] part(EvidenceFile file, long from) {
        return sql.list(
                        "SELECT substring(bytes FROM ? FOR ?) FROM evidence WHERE id = ?",
                        row -> row.getBytes(1),
                        (int) from + 1,
                        PART,
                        file.id())
                .get(0);
    }

    private static EvidenceFile file(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                new Subject(row.getString("cycle"), row.getString("kind"), row.getObject("subject", UUID.class)),
                row.getString("name"),
                EvidenceType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Sent to the database from where they lie. */
    private record Bytes(ReceivedFile received) implements ByteStreamWriter {
        @Override
        public int getLength() {
            return Math.toIntExact(received.size());
        }

        @Override
        public void writeTo(ByteStreamTarget target) throws IOException {
            Files.copy(received.path(), target.getOutputStream());
        }
    }
}
