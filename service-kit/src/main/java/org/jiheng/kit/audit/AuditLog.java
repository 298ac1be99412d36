package org.jiheng.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Looks entries up. */
@ApplicationScoped
public class AuditLog {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    AuditLog(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Paged<LoggedEntry> find(AuditSearch search, Page page) {
        Condition condition = new Condition(search);
        try (Connection connection = database.getConnection()) {
            return new Paged<>(rows(connection, condition, page), page, total(connection, condition));
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private List<LoggedEntry> rows(Connection connection, Condition condition, Page page) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT l.position, " + EntryForm.COLUMNS
                + " FROM audit_entry e LEFT JOIN audit_link l ON l.entry = e.id"
                + " WHERE " + condition.sql() + " ORDER BY e.id "
                + page.sort().direction() + " LIMIT ? OFFSET ?")) {
            int used = condition.fill(select);
            select.setInt(used + 1, page.size());
            select.setLong(used + 2, page.offset());
            List<LoggedEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        }
    }

    private LoggedEntry entry(ResultSet row) throws SQLException {
        try {
            ObjectNode entry = (ObjectNode) json.readTree(EntryForm.of(row));
            long position = row.getLong("position");
            if (!row.wasNull()) {
                entry.put("position", position);
            }
            return json.treeToValue(entry, LoggedEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long total(Connection connection, Condition condition) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT count(*) FROM audit_entry e WHERE " + condition.sql())) {
            condition.fill(count);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static final class Condition {
        private final StringBuilder sql = new StringBuilder(EntryForm.SHOWN);
        private final List<Object> values = new ArrayList<>();

        Condition(AuditSearch search) {
            values.add(search.jurisdiction());
            values.add(search.jurisdiction());
            and(" AND e.person = ?", search.person());
            and(" AND e.act = ?", search.act());
            and(" AND e.operation = ?", search.operation());
            and(" AND e.outcome = ?", search.outcome());
            and(" AND e.flags::jsonb @> to_jsonb(?::text)", search.flag());
            and(" AND e.recorded_at >= ?", search.from());
            and(" AND e.recorded_at < ?", search.to());
            if (search.subject() != null) {
                // '0' is the character after '/'
                and(" AND (e.subject = ?", search.subject());
                and(" OR e.subject >= ?", search.subject() + "/");
                and(" AND e.subject < ?)", search.subject() + "0");
            }
        }

        private void and(String clause, Object value) {
            if (value != null) {
                sql.append(clause);
                values.add(value instanceof String text ? text.replace('\0', '\uFFFD') : value);
            }
        }

        String sql() {
            return sql.toString();
        }

        int fill(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return values.size();
        }
    }
}
