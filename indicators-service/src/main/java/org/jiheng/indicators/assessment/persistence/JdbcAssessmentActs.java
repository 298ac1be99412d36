package org.jiheng.indicators.assessment.persistence;

import java.math.BigDecimal;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.AssessmentActs;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.GivenReason;
import org.jiheng.indicators.database.Sql;

@ApplicationScoped
class JdbcAssessmentActs implements AssessmentActs {
    private static final String INSERT = """
            INSERT INTO assessment_act (cycle, unit, indicator, kind, points, reason, occurred_on, recorded_at, person)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    JdbcAssessmentActs(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void selfAssessed(String cycle, List<GivenPoints> rows, Act act) {
        add(cycle, "SELF_ASSESSED", rows, act);
    }

    @Override
    public void assessed(String cycle, List<GivenPoints> rows, Act act) {
        add(cycle, "ASSESSED", rows, act);
    }

    @Override
    public void returned(String cycle, List<GivenReason> rows, Act act) {
        sql.update(
                INSERT,
                rows.stream()
                        .map(row -> row(cycle, row.unit(), row.indicator(), "RETURNED", null, row.reason(), act))
                        .toList());
    }

    private void add(String cycle, String kind, List<GivenPoints> rows, Act act) {
        sql.update(
                INSERT,
                rows.stream()
                        .map(row ->
                                row(cycle, row.unit(), row.indicator(), kind, new BigDecimal(row.points()), null, act))
                        .toList());
    }

    private static Object[] row(
            String cycle, String unit, String indicator, String kind, BigDecimal points, String reason, Act act) {
        return new Object[] {
            cycle, unit, indicator, kind, points, reason, act.occurredOn(), act.recordedAt(), act.person()
        };
    }
}
