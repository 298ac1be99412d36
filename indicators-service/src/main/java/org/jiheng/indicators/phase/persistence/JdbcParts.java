package org.jiheng.indicators.phase.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.phase.Parts;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcParts implements Parts {
    private static final String DAY =
            "CASE WHEN entered_back THEN occurred_on ELSE (recorded_at AT TIME ZONE zone)::date END";

    /**
     * For each phase the units that have done their part, with the day. What is done twice counts as first done, unless it is the
     * unit's to mend now: a plan or a self-assessment that was returned, a report that is being rewritten.
     */
    private static final Map<PhaseName, String> DONE = Map.of(
            PhaseName.PLANNING,
            first(
                    DAY,
                    "plan_act",
                    "kind = 'SUBMITTED' AND EXISTS (SELECT FROM plan WHERE plan.cycle = asked_cycle"
                            + " AND plan.unit = plan_act.unit AND plan.state IN ('SUBMITTED', 'APPROVED'))"),
            PhaseName.EVALUATION,
            first("(recorded_at AT TIME ZONE zone)::date", "progress_report", "true"),
            PhaseName.SELF_ASSESSMENT,
            lastOfTheFirstOnes(),
            PhaseName.SELF_ASSESSMENT_REPORT,
            first(
                    DAY,
                    "report_act",
                    "kind = 'FILED' AND EXISTS (SELECT FROM self_assessment_report AS report"
                            + " WHERE report.cycle = asked_cycle AND report.unit = report_act.unit"
                            + " AND report.state = 'FILED')"),
            PhaseName.SEALED_SUBMISSION,
            first(DAY, "sealed_submission", "true"));

    private static String first(String day, String acts, String which) {
        return "SELECT DISTINCT ON (unit) unit, " + day + " AS day, recorded_at FROM " + acts
                + ", asked WHERE cycle = asked_cycle AND " + which + " ORDER BY unit, day, recorded_at";
    }

    /**
     * A unit has assessed itself when it first said of the last of its indicators what it earned: of each that applies, also of those
     * that were assessed before, as by a ledger.
     */
    private static String lastOfTheFirstOnes() {
        return "SELECT DISTINCT ON (unit) unit, day, recorded_at FROM ("
                + "SELECT DISTINCT ON (unit, indicator) unit, " + DAY + " AS day, recorded_at"
                + " FROM assessment_act JOIN indicator USING (cycle, unit, indicator), asked"
                + " WHERE cycle = asked_cycle AND kind = 'SELF_ASSESSED' AND applicable AND NOT EXISTS ("
                + "SELECT FROM indicator AS still WHERE still.cycle = asked_cycle"
                + " AND still.unit = assessment_act.unit AND still.applicable AND still.self_points IS NULL)"
                + " ORDER BY unit, indicator, day, recorded_at) AS firsts ORDER BY unit, day DESC, recorded_at DESC";
    }

    private final Sql sql;

    JdbcParts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(String cycle, PhaseName phase, ZoneId timeZone) {
        return sql.list(
                "WITH asked (asked_cycle, zone) AS (SELECT ?::text COLLATE \"C\", ?::text), done AS (" + DONE.get(phase)
                        + ") SELECT unit, day, recorded_at FROM unit LEFT JOIN done USING (unit) WHERE cycle = ? ORDER BY unit",
                JdbcParts::part,
                cycle,
                timeZone.getId(),
                cycle);
    }

    private static Part part(ResultSet row) throws SQLException {
        Optional<LocalDate> day = Optional.ofNullable(row.getObject(2, LocalDate.class));
        return new Part(
                row.getString(1),
                day.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Done(
                                day.get(),
                                row.getObject(3, OffsetDateTime.class).toInstant())));
    }
}
