package org.jiheng.inspection.catalogue.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.catalogue.CatalogueVersion;
import org.jiheng.inspection.catalogue.Catalogues;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.database.Sql;

/** Catalogues in the tables {@code catalogue_version} and {@code catalogue_item}. */
@ApplicationScoped
class JdbcCatalogues implements Catalogues {
    private static final String VERSIONS = "SELECT * FROM catalogue_version WHERE cycle = ?";
    private static final String ITEMS = "SELECT * FROM catalogue_item WHERE cycle = ? AND version = ?";
    private static final String OLDEST_FIRST = VERSIONS + " ORDER BY number OFFSET ? LIMIT ?";
    private static final String NEWEST_FIRST = VERSIONS + " ORDER BY number DESC OFFSET ? LIMIT ?";

    private final Sql sql;

    JdbcCatalogues(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(String cycle) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> cycle, "catalogue " + cycle);
    }

    @Override
    public void add(CatalogueVersion version, List<CatalogueItem> items) {
        sql.update(
                "INSERT INTO catalogue_version (cycle, number, proposed_by, proposed_at) VALUES (?, ?, ?, ?)",
                version.cycle(),
                version.number(),
                version.proposed().person(),
                version.proposed().recordedAt());
        List<Object[]> rows = new ArrayList<>();
        for (CatalogueItem item : items) {
            rows.add(new Object[] {
                version.cycle(),
                version.number(),
                rows.size(),
                item.code(),
                item.area(),
                item.description(),
                item.least().value(),
                item.most().value(),
                item.clause().orElse(null)
            });
        }
        sql.update(
                "INSERT INTO catalogue_item (cycle, version, place, code, area, description, least, most, clause)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public void keep(CatalogueVersion version) {
        CatalogueVersion.Act approved = version.approved().orElseThrow();
        sql.update(
                "UPDATE catalogue_version SET approved_by = ?, approved_at = ? WHERE cycle = ? AND number = ?",
                approved.person(),
                approved.recordedAt(),
                version.cycle(),
                version.number());
    }

    @Override
    public Optional<CatalogueVersion> find(String cycle, int number) {
        return sql.first(VERSIONS + " AND number = ?", JdbcCatalogues::version, cycle, number);
    }

    @Override
    public Optional<CatalogueVersion> inForce(String cycle) {
        return sql.first(
                VERSIONS + " AND approved_by IS NOT NULL ORDER BY number DESC LIMIT 1", JdbcCatalogues::version, cycle);
    }

    @Override
    public int newest(String cycle) {
        return sql.list(
                        "SELECT coalesce(max(number), 0) FROM catalogue_version WHERE cycle = ?",
                        row -> row.getInt(1),
                        cycle)
                .get(0);
    }

    @Override
    public List<CatalogueItem> items(String cycle, int number) {
        return sql.list(ITEMS + " ORDER BY place", JdbcCatalogues::item, cycle, number);
    }

    @Override
    public Optional<CatalogueItem> item(String cycle, int number, String code) {
        return sql.first(ITEMS + " AND code = ?", JdbcCatalogues::item, cycle, number, code);
    }

    @Override
    public List<CatalogueVersion> page(String cycle, boolean newestFirst, int page, int size) {
        return sql.list(
                newestFirst ? NEWEST_FIRST : OLDEST_FIRST, JdbcCatalogues::version, cycle, (long) page * size, size);
    }

    @Override
    public long count(String cycle) {
        return sql.list("SELECT count(*) FROM catalogue_version WHERE cycle = ?", row -> row.getLong(1), cycle)
                .get(0);
    }

    private static CatalogueVersion version(ResultSet row) throws SQLException {
        return new CatalogueVersion(
                row.getString("cycle"),
                row.getInt("number"),
                act(row, "proposed_by", "proposed_at").orElseThrow(),
                act(row, "approved_by", "approved_at"));
    }

    private static Optional<CatalogueVersion.Act> act(ResultSet row, String by, String at) throws SQLException {
        String person = row.getString(by);
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return Optional.ofNullable(person).map(known -> new CatalogueVersion.Act(known, when.toInstant()));
    }

    private static CatalogueItem item(ResultSet row) throws SQLException {
        return new CatalogueItem(
                row.getString("code"),
                row.getString("area"),
                row.getString("description"),
                new Points(row.getBigDecimal("least")),
                new Points(row.getBigDecimal("most")),
                Optional.ofNullable(row.getString("clause")));
    }
}
