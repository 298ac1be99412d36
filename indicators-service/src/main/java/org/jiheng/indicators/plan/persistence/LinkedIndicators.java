package org.jiheng.indicators.plan.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Superior;
import org.jiheng.indicators.plan.ServedIndicator;
import org.jiheng.indicators.plan.ServingIndicator;
import org.jiheng.kit.database.Sql;

/** A bureau's indicators in the city's cycle and those of its offices that serve them, from either side. */
@ApplicationScoped
public class LinkedIndicators {
    private static final String SERVED = """
            SELECT planned.indicator AS served_by, above.cycle, above.unit, above.indicator, above.component, goal.name,
                above.max_points, goal.deadline, goal.department, goal.responsible_person, above.state, above.applicable
            FROM plan JOIN planned_indicator AS planned USING (cycle, unit, version)
                CROSS JOIN LATERAL string_to_table(planned.serves, E'\\n') AS served (code)
                JOIN indicator AS above ON above.cycle = ? AND above.unit = ? AND above.indicator = served.code
                JOIN planned_indicator AS goal ON (goal.cycle, goal.unit, goal.version, goal.indicator)
                    = (above.cycle, above.unit, above.version, above.indicator)
            WHERE plan.cycle = ? AND plan.unit = ?
            ORDER BY planned.position, above.indicator""";

    private static final String SERVING = """
            SELECT served.code AS serves, above.component, plan.cycle, plan.unit, unit.name AS unit_name, planned.indicator,
                planned.name, planned.department, planned.responsible_person, planned.deadline, planned.unit_of_measure,
                planned.target, reached.actual, reached.occurred_on, planned.max_points, indicator.state,
                indicator.applicable, indicator.self_points, indicator.assessed_points
            FROM plan JOIN unit USING (cycle, unit)
                JOIN planned_indicator AS planned USING (cycle, unit, version)
                CROSS JOIN LATERAL string_to_table(planned.serves, E'\\n') AS served (code)
                JOIN indicator AS above ON above.cycle = ? AND above.unit = ? AND above.indicator = served.code
                LEFT JOIN indicator ON (indicator.cycle, indicator.unit, indicator.indicator)
                    = (planned.cycle, planned.unit, planned.indicator)
                LEFT JOIN LATERAL (
                    SELECT actual, occurred_on FROM progress_report AS report
                    WHERE (report.cycle, report.unit, report.indicator) = (planned.cycle, planned.unit, planned.indicator)
                    ORDER BY occurred_on DESC, act DESC LIMIT 1) AS reached ON true
            WHERE plan.cycle = ?
            ORDER BY served.code, plan.unit, planned.position""";

    private final Sql sql;

    LinkedIndicators(Sql sql) {
        this.sql = sql;
    }

    /** What the indicators of an office's plan serve, in its order. */
    public List<ServedIndicator> served(Superior above, String cycle, String unit) {
        return sql.list(SERVED, LinkedIndicators::served, above.cycle(), above.unit(), cycle, unit);
    }

    /** What serves the bureau's indicators, by these. */
    public List<ServingIndicator> serving(String cycle, String bureau, String ownCycle) {
        return sql.list(SERVING, LinkedIndicators::serving, cycle, bureau, ownCycle);
    }

    private static ServedIndicator served(ResultSet row) throws SQLException {
        return new ServedIndicator(
                row.getString("served_by"),
                row.getString("cycle"),
                row.getString("unit"),
                row.getString("indicator"),
                row.getString("component"),
                row.getString("name"),
                points(row, "max_points"),
                row.getObject("deadline", LocalDate.class),
                row.getString("department"),
                row.getString("responsible_person"),
                row.getString("state"),
                row.getBoolean("applicable"));
    }

    private static ServingIndicator serving(ResultSet row) throws SQLException {
        String state = row.getString("state");
        BigDecimal actual = row.getBigDecimal("actual");
        return new ServingIndicator(
                row.getString("serves"),
                row.getString("component"),
                row.getString("cycle"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("indicator"),
                row.getString("name"),
                row.getString("department"),
                row.getString("responsible_person"),
                row.getObject("deadline", LocalDate.class),
                row.getString("unit_of_measure"),
                row.getString("target"),
                actual == null ? null : actual.toPlainString(),
                row.getObject("occurred_on", LocalDate.class),
                points(row, "max_points"),
                state == null ? "PLANNED" : state,
                state == null || row.getBoolean("applicable"),
                points(row, "self_points"),
                points(row, "assessed_points"));
    }

    private static String points(ResultSet row, String column) throws SQLException {
        BigDecimal points = row.getBigDecimal(column);
        return points == null ? null : points.setScale(2).toPlainString();
    }
}
