package org.jiheng.indicators.phase.persistence;

import java.time.LocalDate;
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

    /** For each phase the units that have done their part, with the day. A plan, report or submission counts as first handed in. */
    private static final Map<PhaseName, String> DONE = Map.of(
            PhaseName.PLANNING,
            "SELECT unit, min(" + DAY + ") AS day FROM plan_act, asked WHERE cycle = asked_cycle AND kind = 'SUBMITTED'"
                    + " GROUP BY unit",
            PhaseName.EVALUATION,
            "SELECT unit, max((recorded_at AT TIME ZONE zone)::date) AS day FROM progress_report, asked"
                    + " WHERE cycle = asked_cycle GROUP BY unit",
            PhaseName.SELF_ASSESSMENT,
            "SELECT unit, max(" + DAY + ") AS day FROM assessment_act, asked"
                    + " WHERE cycle = asked_cycle AND kind = 'SELF_ASSESSED' AND NOT EXISTS ("
                    + "SELECT FROM indicator AS still WHERE still.cycle = asked_cycle AND still.unit = assessment_act.unit"
                    + " AND still.applicable AND still.state = 'IN_PROGRESS') GROUP BY unit",
            PhaseName.SELF_ASSESSMENT_REPORT,
            "SELECT unit, min(" + DAY + ") AS day FROM report_act, asked WHERE cycle = asked_cycle AND kind = 'FILED'"
                    + " GROUP BY unit",
            PhaseName.SEALED_SUBMISSION,
            "SELECT unit, min(" + DAY
                    + ") AS day FROM sealed_submission, asked WHERE cycle = asked_cycle GROUP BY unit");

    private final Sql sql;

    JdbcParts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Part> of(String cycle, PhaseName phase, ZoneId timeZone) {
        return sql.list(
                "WITH asked (asked_cycle, zone) AS (SELECT ?::text COLLATE \"C\", ?::text), done AS (" + DONE.get(phase)
                        + ") SELECT unit, day FROM unit LEFT JOIN done USING (unit) WHERE cycle = ? ORDER BY unit",
                row -> new Part(row.getString(1), Optional.ofNullable(row.getObject(2, LocalDate.class))),
                cycle,
                timeZone.getId(),
                cycle);
    }
}
