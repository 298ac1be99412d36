package org.jiheng.inspection.deduction.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.deduction.ChainedEntry;
import org.jiheng.inspection.deduction.Deduction;
import org.jiheng.inspection.deduction.Deductions;
import org.jiheng.inspection.deduction.EntryKind;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.LedgerEntry;
import org.jiheng.inspection.deduction.Posting;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.inspection.deduction.WithdrawnDeduction;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.database.Sql;

/** The ledgers, and with them the deductions, in the tables {@code ledger_entry} and {@code ledger_head}. */
@ApplicationScoped
class JdbcLedger implements Ledger, Deductions {
    private static final String ENTRIES = """
            SELECT cycle, number, kind, finding, unit, points, reverses, content ->> 'id' AS id, content ->> 'move' AS move,
                content ->> 'recordedAt' AS recorded_at, content ->> 'occurredOn' AS occurred_on,
                content ->> 'postedAt' AS posted_at
            FROM ledger_entry WHERE cycle = ?""";
    private static final String HEADS = """
            SELECT entries, content ->> 'hash' AS hash, key_id, content ->> 'signedAt' AS signed_at, content, signature
            FROM ledger_head WHERE cycle = ?""";
    private static final String OF_UNIT = ENTRIES + " AND unit = ? ORDER BY number OFFSET ? LIMIT ?";
    private static final String OF_UNIT_NEWEST_FIRST = ENTRIES + " AND unit = ? ORDER BY number DESC OFFSET ? LIMIT ?";
    private static final String IN_ORDER = HEADS + " ORDER BY entries, content ->> 'signedAt', key_id OFFSET ? LIMIT ?";
    private static final String NEWEST_FIRST =
            HEADS + " ORDER BY entries DESC, content ->> 'signedAt' DESC, key_id OFFSET ? LIMIT ?";

    private final Sql sql;

    JdbcLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(String cycle) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> cycle, "deduction ledger " + cycle);
    }

    @Override
    public Optional<End> end(String cycle) {
        return sql.first(
                "SELECT number, encode(hash, 'hex') FROM ledger_entry WHERE cycle = ? ORDER BY number DESC LIMIT 1",
                row -> new End(row.getLong(1), row.getString(2)),
                cycle);
    }

    @Override
    public List<Deduction> ofUnit(String cycle, String unit) {
        return sql.list(
                """
                SELECT finding, points, content ->> 'occurredOn' FROM ledger_entry AS entry
                WHERE cycle = ? AND unit = ? AND kind = 'DEDUCTION' AND NOT EXISTS (
                    SELECT FROM ledger_entry AS reversal
                    WHERE reversal.cycle = entry.cycle AND reversal.reverses = entry.number)
                ORDER BY number""",
                row -> new Deduction(
                        row.getObject(1, UUID.class),
                        new Points(row.getBigDecimal(2)),
                        LocalDate.parse(row.getString(3))),
                cycle,
                unit);
    }

    @Override
    public List<WithdrawnDeduction> withdrawn(String cycle, String unit) {
        return sql.list(
                """
                SELECT finding, occurred_on FROM (
                    SELECT DISTINCT ON (finding) finding, kind, number, content ->> 'occurredOn' AS occurred_on
                    FROM ledger_entry WHERE cycle = ? AND unit = ? ORDER BY finding, number DESC) AS last
                WHERE kind = 'REVERSAL' ORDER BY number""",
                row -> new WithdrawnDeduction(row.getObject(1, UUID.class), LocalDate.parse(row.getString(2))),
                cycle,
                unit);
    }

    @Override
    public List<LedgerEntry> ofFindings(String cycle, Collection<UUID> findings) {
        return sql.list(
                ENTRIES + " AND finding = ANY(?::uuid[]) ORDER BY number",
                JdbcLedger::entry,
                cycle,
                findings.stream().map(UUID::toString).toList());
    }

    @Override
    public List<LedgerEntry> ofUnit(String cycle, String unit, Part part) {
        return sql.list(
                part.newestFirst() ? OF_UNIT_NEWEST_FIRST : OF_UNIT,
                JdbcLedger::entry,
                cycle,
                unit,
                part.skipped(),
                part.most());
    }

    @Override
    public long countOfUnit(String cycle, String unit) {
        return counted("ledger_entry WHERE cycle = ? AND unit = ?", cycle, unit);
    }

    @Override
    public void add(List<ChainedEntry> entries) {
        sql.update(
                "INSERT INTO ledger_entry (content, hash) VALUES (?::json, decode(?, 'hex'))",
                entries.stream()
                        .map(entry -> new Object[] {entry.content(), entry.hash()})
                        .toList());
    }

    @Override
    public void add(SignedHead head) {
        sql.update(
                "INSERT INTO ledger_head (content, signature) VALUES (?::json, ?)", head.content(), head.signature());
    }

    @Override
    public List<ChainedEntry> between(String cycle, long from, long to) {
        return sql.list(
                "SELECT number, unit, content, encode(hash, 'hex') FROM ledger_entry"
                        + " WHERE cycle = ? AND number BETWEEN ? AND ? ORDER BY number",
                row -> new ChainedEntry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                cycle,
                from,
                to);
    }

    @Override
    public List<String> units(String cycle) {
        return sql.list(
                "SELECT DISTINCT unit FROM ledger_entry WHERE cycle = ? ORDER BY unit", row -> row.getString(1), cycle);
    }

    @Override
    public List<SignedHead> heads(String cycle, Part part) {
        return sql.list(
                part.newestFirst() ? NEWEST_FIRST : IN_ORDER, JdbcLedger::head, cycle, part.skipped(), part.most());
    }

    @Override
    public long countHeads(String cycle) {
        return counted("ledger_head WHERE cycle = ?", cycle);
    }

    @Override
    public List<SignedHead> headsBetween(String cycle, long from, long to) {
        return sql.list(
                HEADS + " AND entries BETWEEN ? AND ? ORDER BY entries, content ->> 'signedAt', key_id",
                JdbcLedger::head,
                cycle,
                from,
                to);
    }

    @Override
    public long count(String cycle) {
        return counted("ledger_entry WHERE cycle = ?", cycle);
    }

    @Override
    public Optional<SignedHead> head(String cycle, long entries) {
        return sql.first(
                HEADS + " AND entries = ? ORDER BY content ->> 'signedAt' DESC, key_id LIMIT 1",
                JdbcLedger::head,
                cycle,
                entries);
    }

    @Override
    public Optional<SignedHead> headOf(String cycle, String unit) {
        return sql.first(
                HEADS + " AND entries >= (SELECT max(number) FROM ledger_entry WHERE cycle = ? AND unit = ?)"
                        + " ORDER BY entries, content ->> 'signedAt', key_id LIMIT 1",
                JdbcLedger::head,
                cycle,
                cycle,
                unit);
    }

    @Override
    public List<String> withoutHeadOf(String keyId) {
        return sql.list("""
                SELECT cycle FROM ledger_entry GROUP BY cycle
                HAVING NOT EXISTS (SELECT FROM ledger_head AS head
                    WHERE head.cycle = ledger_entry.cycle AND head.entries = max(ledger_entry.number) AND key_id = ?)
                ORDER BY cycle""", row -> row.getString(1), keyId);
    }

    @Override
    public List<Missing> missing() {
        return sql.list("""
                SELECT cycle, id FROM finding
                WHERE notified_at IS NOT NULL AND NOT EXISTS (SELECT FROM ledger_entry AS entry WHERE entry.finding = finding.id)
                ORDER BY cycle, notified_at, id""", row -> new Missing(row.getString(1), row.getObject(2, UUID.class)));
    }

    @Override
    public long contradicted(String cycle) {
        return counted("finding WHERE cycle = ? AND NOT ledger_says_what_is_off(id)", cycle);
    }

    private long counted(String rows, Object... parameters) {
        return sql.first("SELECT count(*) FROM " + rows, row -> row.getLong(1), parameters)
                .orElseThrow();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        Posting posting = new Posting(
                row.getObject("finding", UUID.class),
                row.getString("unit"),
                EntryKind.valueOf(row.getString("kind")),
                new Points(row.getBigDecimal("points")),
                row.getString("move"),
                Instant.parse(row.getString("recorded_at")),
                LocalDate.parse(row.getString("occurred_on")));
        return new LedgerEntry(
                row.getString("cycle"),
                row.getLong("number"),
                UUID.fromString(row.getString("id")),
                posting,
                Optional.ofNullable(row.getObject("reverses", Long.class)),
                Instant.parse(row.getString("posted_at")));
    }

    private static SignedHead head(ResultSet row) throws SQLException {
        return new SignedHead(
                row.getLong("entries"),
                row.getString("hash"),
                row.getString("key_id"),
                row.getString("signed_at"),
                row.getString("content"),
                row.getString("signature"));
    }
}
