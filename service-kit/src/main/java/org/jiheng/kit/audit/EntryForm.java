package org.jiheng.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one spelling of a stored entry: its members in this order, absent ones left out, no white space, before and after
 * as they were stored. What the chain's digests are taken over, and what an export shows, to the byte.
 */
final class EntryForm {
    static final String COLUMNS =
            "e.nonce, e.recorded_at, e.outcome, e.act, e.operation, e.person, e.roles, e.jurisdiction,"
                    + " e.row_jurisdiction, e.address, e.subject, e.before, e.after, e.reason, e.flags, e.problem, e.path, e.occurrences";

    /**
     * Whose auditors an entry is shown to: its author's, the row's, and where there is no author anybody's. One without a
     * jurisdiction is shown to auditors without one. Two parameters: the auditor's jurisdiction, twice.
     */
    static final String SHOWN =
            "(e.person IS NULL OR e.jurisdiction IS NOT DISTINCT FROM ?::text OR e.row_jurisdiction = ?::text)";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder form = new StringBuilder(256);

    private EntryForm() {}

    /** @param row has the {@link #COLUMNS} */
    static String of(ResultSet row) throws SQLException {
        return new EntryForm()
                .text("id", row.getString("nonce"))
                .text("recordedAt", time(row.getObject("recorded_at", OffsetDateTime.class)))
                .text("outcome", row.getString("outcome"))
                .text("act", row.getString("act"))
                .text("operation", row.getString("operation"))
                .text("person", row.getString("person"))
                .json("roles", row.getString("roles"))
                .text("jurisdiction", row.getString("jurisdiction"))
                .text("rowJurisdiction", row.getString("row_jurisdiction"))
                .text("address", row.getString("address"))
                .text("subject", row.getString("subject"))
                .json("before", row.getString("before"))
                .json("after", row.getString("after"))
                .text("reason", row.getString("reason"))
                .json("flags", row.getString("flags"))
                .text("problem", row.getString("problem"))
                .text("path", row.getString("path"))
                .json("occurrences", row.getString("occurrences"))
                .form
                .append('}')
                .toString();
    }

    static String time(OffsetDateTime time) {
        return time(time.toInstant());
    }

    static String time(Instant time) {
        return MICROSECONDS.format(time);
    }

    private EntryForm text(String name, String value) {
        return json(name, value == null ? null : JsonStrings.of(value));
    }

    private EntryForm json(String name, String value) {
        if (value != null) {
            form.append(form.isEmpty() ? "{" : ",")
                    .append(JsonStrings.of(name))
                    .append(':')
                    .append(value);
        }
        return this;
    }
}
