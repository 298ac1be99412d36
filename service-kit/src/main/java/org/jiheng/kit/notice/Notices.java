package org.jiheng.kit.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.notice.mail.NoticeMails;

/** Tells people what an act means for them. To be called in the act's transaction: no notice without the act, no act without it. */
@ApplicationScoped
public class Notices {
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoticeMails mails;

    Notices(AgroalDataSource database, ObjectMapper json, Clock clock, NoticeMails mails) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.mails = mails;
    }

    /**
     * Raises a notice.
     *
     * @param kind kebab-case name; its words stand in the messages as {@code notice.<kind>.title} and
     *     {@code notice.<kind>.detail}
     * @param subject what it is about, as a path below {@code /api/v1}: {@code cycles/…/findings/…}
     * @param arguments what the words refer to by name: {@code {points}}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Recipient to, String kind, String subject, Map<String, String> arguments) {
        store(to, kind, subject, arguments, false);
    }

    /**
     * Raises a notice of this kind about this subject unless the recipient has been given one this way before: for
     * reminders, which a timer thinks of again and again.
     *
     * @return whether it was raised
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean raiseOnce(Recipient to, String kind, String subject, Map<String, String> arguments) {
        return store(to, kind, subject, arguments, true);
    }

    /** Whether {@link #raiseOnce} has given the recipient one of this kind about this subject: for what is costly to find out first. */
    public boolean wasRaisedOnce(Recipient to, String kind, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM notice WHERE recipient = ? AND kind = ? AND subject = ? AND once")) {
            select.setString(1, to.key());
            select.setString(2, kind);
            select.setString(3, subject);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new NoticesUnavailable(e);
        }
    }

    private boolean store(Recipient to, String kind, String subject, Map<String, String> arguments, boolean once) {
        NoticeText.mustExist(kind);
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO notice (id, recipient, kind, subject, arguments, raised_at, once)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, id);
            insert.setString(2, to.key());
            insert.setString(3, kind);
            insert.setString(4, subject);
            insert.setObject(5, json.writeValueAsString(arguments), Types.OTHER);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setBoolean(7, once);
            boolean raised = insert.executeUpdate() == 1;
            if (raised) {
                mails.queue(connection, id, to, kind);
            }
            return raised;
        } catch (SQLException | JsonProcessingException e) {
            throw new NoticesUnavailable(e);
        }
    }
}
