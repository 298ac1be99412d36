package org.jiheng.scoring.bulletin.persistence;

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
import org.jiheng.scoring.bulletin.Bulletin;
import org.jiheng.scoring.bulletin.BulletinNumber;
import org.jiheng.scoring.bulletin.Bulletins;
import org.jiheng.scoring.bulletin.PrefixTaken;

@ApplicationScoped
class JdbcBulletins implements Bulletins {
    private static final String SELECT = "SELECT * FROM bulletin WHERE cycle = ?";

    private final Sql sql;

    JdbcBulletins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public BulletinNumber next(String jurisdiction, String body, String prefix, int year) {
        sql.update(
                "INSERT INTO bulletin_series (jurisdiction, body, year, prefix, last) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING",
                jurisdiction,
                body,
                year,
                prefix);
        return sql.first("""
                        UPDATE bulletin_series SET last = last + 1 WHERE jurisdiction = ? AND body = ? AND year = ? AND prefix = ?
                        RETURNING last""", row -> new BulletinNumber(prefix, year, row.getInt(1)), jurisdiction, body, year, prefix)
                .orElseThrow(() -> new PrefixTaken(body, prefix, year));
    }

    @Override
    public boolean add(String jurisdiction, Bulletin bulletin) {
        return sql.update(
                        """
                        INSERT INTO bulletin (bulletin, cycle, version, jurisdiction, body, prefix, year, number, addressees, replaces,
                            occurred_on, entered_back, issued_at, issued_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cycle, version) DO NOTHING""",
                        bulletin.id(),
                        bulletin.cycle(),
                        bulletin.version(),
                        jurisdiction,
                        bulletin.body(),
                        bulletin.number().prefix(),
                        bulletin.number().year(),
                        bulletin.number().number(),
                        bulletin.addressees().orElse(null),
                        bulletin.replaces().orElse(null),
                        bulletin.dates().occurredOn(),
                        bulletin.dates().enteredBack(),
                        bulletin.dates().recordedAt(),
                        bulletin.issuedBy())
                == 1;
    }

    @Override
    public Optional<Bulletin> find(String cycle, UUID id) {
        return sql.first(SELECT + " AND bulletin = ?", JdbcBulletins::bulletin, cycle, id);
    }

    @Override
    public Optional<Bulletin> of(String cycle, int version) {
        return sql.first(SELECT + " AND version = ?", JdbcBulletins::bulletin, cycle, version);
    }

    @Override
    public List<Bulletin> all(String cycle, boolean newestFirst, long offset, int size) {
        String order = newestFirst ? " ORDER BY version DESC" : " ORDER BY version ASC";
        return sql.list(SELECT + order + " LIMIT ? OFFSET ?", JdbcBulletins::bulletin, cycle, size, offset);
    }

    @Override
    public long count(String cycle) {
        return sql.first("SELECT count(*) FROM bulletin WHERE cycle = ?", row -> row.getLong(1), cycle)
                .orElseThrow();
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        return new Bulletin(
                row.getObject("bulletin", UUID.class),
                row.getString("cycle"),
                row.getInt("version"),
                new BulletinNumber(row.getString("prefix"), row.getInt("year"), row.getInt("number")),
                row.getString("body"),
                Optional.ofNullable(row.getString("addressees")),
                Optional.ofNullable(row.getObject("replaces", UUID.class)),
                new Dated(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBoolean("entered_back")),
                row.getString("issued_by"));
    }
}
