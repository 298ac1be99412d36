package org.jiheng.indicators.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jiheng.indicators.plan.Commitment;
import org.jiheng.indicators.plan.Direction;
import org.jiheng.indicators.plan.IndicatorKind;
import org.jiheng.indicators.plan.KeySource;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.points.Points;

/** A planned indicator as a row of its table. */
final class PlannedIndicatorRow {
    static final String SELECT = """
            SELECT indicator, component, kind, source, max_points, name, unit_of_measure, target, direction, measures,
                deadline, department, responsible_person, supervising_leader
            FROM planned_indicator WHERE cycle = ? AND unit = ? AND version = ? ORDER BY position""";

    static final String INSERT = """
            INSERT INTO planned_indicator (cycle, unit, version, position, indicator, component, kind, source, max_points, name,
                unit_of_measure, target, direction, measures, deadline, department, responsible_person, supervising_leader)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PlannedIndicatorRow() {}

    static List<Object[]> of(String cycle, Plan plan, List<PlannedIndicator> indicators) {
        return IntStream.range(0, indicators.size())
                .mapToObj(position -> of(cycle, plan, position, indicators.get(position)))
                .toList();
    }

    private static Object[] of(String cycle, Plan plan, int position, PlannedIndicator indicator) {
        Commitment commitment = indicator.commitment();
        return new Object[] {
            cycle,
            plan.unit(),
            plan.version(),
            position,
            indicator.indicator(),
            indicator.component(),
            indicator.kind(),
            indicator.source().orElse(null),
            indicator.maxPoints().value(),
            commitment.name(),
            commitment.unitOfMeasure().orElse(null),
            commitment.target().orElse(null),
            commitment.direction().orElse(null),
            commitment.measures().orElse(null),
            commitment.deadline().orElse(null),
            commitment.department().orElse(null),
            commitment.responsiblePerson().orElse(null),
            commitment.supervisingLeader().orElse(null)
        };
    }

    static PlannedIndicator read(ResultSet row) throws SQLException {
        return new PlannedIndicator(
                row.getString("indicator"),
                row.getString("component"),
                IndicatorKind.valueOf(row.getString("kind")),
                text(row, "source").map(KeySource::valueOf),
                Points.of(row.getBigDecimal("max_points")),
                new Commitment(
                        row.getString("name"),
                        text(row, "unit_of_measure"),
                        text(row, "target"),
                        text(row, "direction").map(Direction::valueOf),
                        text(row, "measures"),
                        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                        text(row, "department"),
                        text(row, "responsible_person"),
                        text(row, "supervising_leader")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
