package org.jiheng.indicators.plan.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.plan.IndicatorSearch;
import org.jiheng.kit.paging.Page;

/** Which of a cycle's indicators are asked for. Of what a caller says only parameters are made, never a part of the text. */
final class IndicatorQuery {
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
                responsible_person, coalesce(indicator.state, 'PLANNED'), coalesce(indicator.applicable, true),
                self_points, assessed_points,
                (SELECT reason FROM assessment_act AS returned
                 WHERE returned.cycle = planned.cycle AND returned.unit = planned.unit
                    AND returned.indicator = planned.indicator AND returned.kind = 'RETURNED'
                 ORDER BY act DESC LIMIT 1)""";

    private final StringBuilder from = new StringBuilder(FROM);
    private final List<Object> parameters = new ArrayList<>();

    private IndicatorQuery(String cycle) {
        parameters.add(cycle);
    }

    /** @param units those whose indicators may be seen, each with the component at the same place; empty: all */
    static IndicatorQuery of(
            String cycle, IndicatorSearch search, Optional<List<String>> units, List<String> components) {
        IndicatorQuery query = new IndicatorQuery(cycle);
        search.unit().ifPresent(unit -> query.add(" AND unit = ?", unit));
        search.component().ifPresent(component -> query.add(" AND planned.component = ?", component));
        search.department().ifPresent(department -> query.add(" AND department = ?", department));
        search.state().ifPresent(state -> query.add(" AND coalesce(indicator.state, 'PLANNED') = ?", state));
        units.ifPresent(visible -> {
            query.add(" AND (unit, planned.component) IN (SELECT * FROM unnest(?::text[], ", visible);
            query.add("?::text[]))", components);
        });
        return query;
    }

    String counting() {
        return "SELECT count(*)" + from;
    }

    /** Adds the page's parameters to the others. */
    String onPage(Page page) {
        String direction = page.sort().direction();
        String order = String.join(
                " " + direction + ", ", ORDERS.get(page.sort().field()), "unit", "planned.indicator " + direction);
        add(" ORDER BY " + order + " LIMIT ?", page.size());
        add(" OFFSET ?", page.offset());
        return SELECT + from;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void add(String condition, Object value) {
        from.append(condition);
        parameters.add(value);
    }
}
