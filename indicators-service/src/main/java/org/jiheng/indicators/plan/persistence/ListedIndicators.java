package org.jiheng.indicators.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.database.Sql;
import org.jiheng.indicators.plan.IndicatorSearch;
import org.jiheng.indicators.plan.ListedIndicator;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** A page of a cycle's indicators, filtered and sorted where they are stored: two statements, however many there are. */
@ApplicationScoped
public class ListedIndicators {
    /** The columns that the list is sorted by, by the fields' names. */
    private static final Map<String, String> ORDERS = Map.of(
            "unit", "unit",
            "indicator", "planned.indicator",
            "component", "planned.component",
            "maxPoints", "planned.max_points",
            "deadline", "deadline",
            "department", "department",
            "state", "indicator.state");

    private static final String FROM = """
             FROM plan JOIN planned_indicator AS planned USING (cycle, unit, version)
                LEFT JOIN indicator USING (cycle, unit, indicator)
            WHERE cycle = ?""";

    private static final String SELECT = """
            SELECT unit, planned.indicator, planned.component, name, kind, planned.max_points, deadline, department,
                responsible_person, coalesce(indicator.state, 'PLANNED'), coalesce(indicator.applicable, true)""";

    private final Sql sql;

    ListedIndicators(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param units those whose indicators may be seen, each with the component at the same place; empty: all
     */
    public Paged<ListedIndicator> page(
            String cycle, IndicatorSearch search, Optional<List<String>> units, List<String> components, Page page) {
        List<Object> parameters = new ArrayList<>(List.of(cycle));
        StringBuilder where = new StringBuilder(FROM);
        search.unit().ifPresent(unit -> add(" AND unit = ?", unit, where, parameters));
        search.component().ifPresent(given -> add(" AND planned.component = ?", given, where, parameters));
        search.department().ifPresent(given -> add(" AND department = ?", given, where, parameters));
        search.state()
                .ifPresent(state -> add(" AND coalesce(indicator.state, 'PLANNED') = ?", state, where, parameters));
        units.ifPresent(visible -> {
            add(" AND (unit, planned.component) IN (SELECT * FROM unnest(?::text[], ", visible, where, parameters);
            add("?::text[]))", components, where, parameters);
        });
        long total = sql.first("SELECT count(*)" + where, row -> row.getLong(1), parameters.toArray())
                .orElseThrow();
        String direction = page.sort().direction();
        where.append(" ORDER BY ")
                .append(ORDERS.get(page.sort().field()))
                .append(' ')
                .append(direction)
                .append(", unit ")
                .append(direction)
                .append(", planned.indicator ")
                .append(direction);
        add(" LIMIT ?", page.size(), where, parameters);
        add(" OFFSET ?", page.offset(), where, parameters);
        return new Paged<>(sql.list(SELECT + where, ListedIndicators::listed, parameters.toArray()), page, total);
    }

    private static void add(String condition, Object value, StringBuilder where, List<Object> parameters) {
        where.append(condition);
        parameters.add(value);
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
                row.getBoolean(11));
    }
}
