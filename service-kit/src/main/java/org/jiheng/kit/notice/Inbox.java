package org.jiheng.kit.notice;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** The notices of whoever calls. */
@ApplicationScoped
public class Inbox {
    /** @param unread how many of all the caller's are unread */
    public record Contents(Paged<Notice> notices, long unread) {}

    private static final String OWN = """
            FROM notice n LEFT JOIN notice_read r ON r.notice = n.id AND r.person = ?
            WHERE n.recipient = ANY (?)""";
    private static final String UNREAD = " AND r.notice IS NULL";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Reader reader;

    Inbox(AgroalDataSource database, ObjectMapper json, Clock clock, Reader reader) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.reader = reader;
    }

    @Transactional
    public Contents contents(boolean onlyUnread, Page page) {
        try (Connection connection = database.getConnection()) {
            long unread = count(connection, OWN + UNREAD);
            long total = onlyUnread ? unread : count(connection, OWN);
            return new Contents(new Paged<>(select(connection, onlyUnread, page), page, total), unread);
        } catch (SQLException | JsonProcessingException e) {
            throw new NoticesUnavailable(e);
        }
    }

    /**
     * The caller has read it; said again, it changes nothing.
     *
     * @throws NoticeUnknown if it is not one of the caller's
     */
    @Transactional
    public void markRead(UUID notice) {
        try (Connection connection = database.getConnection()) {
            if (!isOwn(connection, notice)) {
                throw new NoticeUnknown(notice);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO notice_read (notice, person, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, notice);
                insert.setString(2, reader.person());
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new NoticesUnavailable(e);
        }
    }

    private boolean isOwn(Connection connection, UUID notice) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM notice WHERE id = ? AND recipient = ANY (?)")) {
            select.setObject(1, notice);
            select.setArray(2, recipients(connection));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private long count(Connection connection, String from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) " + from)) {
            select.setString(1, reader.person());
            select.setArray(2, recipients(connection));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Notice> select(Connection connection, boolean onlyUnread, Page page)
            throws SQLException, JsonProcessingException {
        String sql = "SELECT n.id, n.kind, n.subject, n.arguments, n.raised_at, r.notice IS NOT NULL " + OWN
                + (onlyUnread ? UNREAD : "") + " ORDER BY n.raised_at "
                + page.sort().direction() + ", n.id LIMIT ? OFFSET ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reader.person());
            select.setArray(2, recipients(connection));
            select.setInt(3, page.size());
            select.setLong(4, page.offset());
            List<Notice> notices = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(notice(row));
                }
            }
            return notices;
        }
    }

    private Notice notice(ResultSet row) throws SQLException, JsonProcessingException {
        return new Notice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                json.readValue(row.getString(4), new TypeReference<Map<String, String>>() {}),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBoolean(6));
    }

    private Array recipients(Connection connection) throws SQLException {
        return connection.createArrayOf("text", reader.recipients().toArray());
    }
}
