package org.jiheng.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Entries on their way into the database, many at once. */
@ApplicationScoped
class EntryRows {
    /** Rows a statement. */
    private static final int AT_ONCE = 1_000;

    /** In the order of the parameters; a column of JSON comes as text. */
    private static final List<Function<Entry, Object>> TEXTS = List.of(
            entry -> entry.outcome().name(),
            Entry::act,
            Entry::operation,
            entry -> entry.origin().person(),
            entry -> JsonStrings.array(entry.origin().roles()),
            entry -> entry.origin().jurisdiction(),
            Entry::rowJurisdiction,
            entry -> entry.origin().address(),
            Entry::subject,
            Entry::before,
            Entry::after,
            Entry::reason,
            entry -> JsonStrings.array(entry.flags()),
            Entry::problem,
            Entry::path);

    private static final String INSERT = """
            INSERT INTO audit_entry (outcome, act, operation, person, roles, jurisdiction, row_jurisdiction, address, subject,
                                     before, after, reason, flags, problem, path, occurrences)
            SELECT outcome, act, operation, person, roles::json, jurisdiction, row_jurisdiction, address, subject,
                   before::json, after::json, reason, flags::json, problem, path, occurrences
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                 AS given (outcome, act, operation, person, roles, jurisdiction, row_jurisdiction, address, subject,
                           before, after, reason, flags, problem, path, occurrences)""";

    private final AgroalDataSource database;

    EntryRows(AgroalDataSource database) {
        this.database = database;
    }

    /** In the transaction under way, or in one of their own where there is none. */
    void add(List<Entry> entries) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                add(entries.subList(from, Math.min(from + AT_ONCE, entries.size())), insert);
            }
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static void add(List<Entry> entries, PreparedStatement insert) throws SQLException {
        Connection connection = insert.getConnection();
        for (int column = 0; column < TEXTS.size(); column++) {
            Function<Entry, Object> text = TEXTS.get(column);
            Object[] values =
                    entries.stream().map(entry -> storable(text.apply(entry))).toArray();
            insert.setArray(column + 1, connection.createArrayOf("text", values));
        }
        Object[] occurrences = entries.stream().map(Entry::occurrences).toArray();
        insert.setArray(TEXTS.size() + 1, connection.createArrayOf("int4", occurrences));
        insert.executeUpdate();
    }

    /** PostgreSQL has no place for U+0000 in a text; in JSON it is written as an escape anyhow. */
    private static Object storable(Object text) {
        return text instanceof String given ? given.replace('\0', '\uFFFD') : text;
    }
}
