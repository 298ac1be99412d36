package org.jiheng.indicators.plan.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.plan.IndicatorSearch;
import org.jiheng.indicators.plan.ListedIndicator;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.database.Sql;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** A page of a cycle's indicators, filtered and sorted where they are stored: two statements, however many there are. */
@ApplicationScoped
public class ListedIndicators {
    private final Sql sql;

    ListedIndicators(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param units those whose indicators may be seen, each with the component at the same place; empty: all
     */
    public Paged<ListedIndicator> page(
            String cycle, IndicatorSearch search, Optional<List<String>> units, List<String> components, Page page) {
        IndicatorQuery matching = IndicatorQuery.of(cycle, search, units, components);
        long total = sql.first(matching.counting(), row -> row.getLong(1), matching.parameters())
                .orElseThrow();
        return new Paged<>(
                sql.list(matching.onPage(page), ListedIndicators::listed, matching.parameters()), page, total);
    }

    private static ListedIndicator listed(ResultSet row) throws SQLException {
        return new ListedIndicator(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6).setScale(2).toPlainString(),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11),
                points(row.getBigDecimal(12)),
                points(row.getBigDecimal(13)),
                row.getString(14));
    }

    private static Points points(BigDecimal stored) {
        return stored == null ? null : Points.of(stored);
    }
}
