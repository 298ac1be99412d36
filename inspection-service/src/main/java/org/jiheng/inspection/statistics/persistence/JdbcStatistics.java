package org.jiheng.inspection.statistics.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.statistics.By;
import org.jiheng.inspection.statistics.Line;
import org.jiheng.inspection.statistics.Statistics;
import org.jiheng.kit.database.Sql;

/**
 * Counted in one statement, lines and total, so that all figures are of one moment. Days go by what counts of an act: the day of its
 * record, or the day it was entered back to. Medians are made of {@code percentile_disc}, since {@code percentile_cont} is binary floating point.
 */
@ApplicationScoped
class JdbcStatistics implements Statistics {
    private static final String LINES = """
            WITH given AS (
                SELECT ?::text AS cycle, ?::text[] AS units, ?::text[] AS before_notice, ?::numeric AS cap,
                    ?::uuid[] AS weak_points, ?::date AS today, ?::text AS time_zone),
            asked AS (SELECT sort, given.* FROM given, unnest(ARRAY[?::text, 'ALL']) AS sort),
            evaluated AS (
                SELECT substr(subject, length(cycle) + 2) AS unit, data ->> 'tier' AS tier
                FROM taken_standing, given WHERE topic = 'jiheng.units.v1' AND partition_key = cycle),
            found AS (
                SELECT sort, finding.id, finding.unit, visit, state,
                    CASE WHEN state IN ('NOTIFIED', 'CONFIRMED', 'APPEALED', 'UPHELD') THEN finding.points
                        WHEN state = 'REDUCED' THEN decided_points END AS off,
                    state NOT IN ('RECORDED', 'DROPPED', 'WITHDRAWN') AS in_force,
                    EXISTS (SELECT FROM finding_repeat WHERE finding_repeat.finding = finding.id) AS repeats,
                    EXISTS (SELECT FROM finding_act WHERE finding_act.finding = finding.id AND move = 'APPEAL') AS appealed,
                    coalesce(CASE sort WHEN 'AREA' THEN area WHEN 'UNIT' THEN finding.unit WHEN 'TIER' THEN tier
                        WHEN 'MONTH' THEN to_char(recorded.day, 'YYYY-MM') END, '') AS key
                FROM asked JOIN finding USING (cycle)
                    CROSS JOIN LATERAL (
                        SELECT CASE WHEN bool_or(entered_back) THEN min(occurred_on) FILTER (WHERE move = 'RECORD')
                            ELSE (min(recorded_at) AT TIME ZONE time_zone)::date END AS day
                        FROM finding_act AS act WHERE act.finding = finding.id AND move IN ('RECORD', 'NOTIFY')) AS recorded
                    LEFT JOIN evaluated ON evaluated.unit = finding.unit
                WHERE finding.unit = ANY(units) AND (notified_by IS NOT NULL OR finding.unit = ANY(before_notice))),
            off_each AS (
                SELECT sort, key, least(sum(off), (SELECT cap FROM given)) AS deducted FROM found GROUP BY sort, key, unit),
            deducted AS (SELECT sort, key, sum(deducted) AS deducted FROM off_each GROUP BY sort, key),
            findings AS (
                SELECT sort, key, count(*) FILTER (WHERE state = 'RECORDED') AS recorded,
                    count(*) FILTER (WHERE state = 'NOTIFIED') AS notified,
                    count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed,
                    count(*) FILTER (WHERE state = 'APPEALED') AS appealed,
                    count(*) FILTER (WHERE state = 'UPHELD') AS upheld,
                    count(*) FILTER (WHERE state = 'REDUCED') AS reduced,
                    count(*) FILTER (WHERE state = 'WITHDRAWN') AS withdrawn,
                    count(*) FILTER (WHERE state = 'DROPPED') AS dropped,
                    sum(off) AS off, count(*) FILTER (WHERE in_force AND visit = 'COVERT') AS covert,
                    count(*) FILTER (WHERE in_force AND visit = 'OPEN') AS open,
                    count(*) FILTER (WHERE in_force AND visit IS NULL) AS without_visit,
                    count(*) FILTER (WHERE in_force AND repeats) AS repeats, count(*) FILTER (WHERE in_force) AS in_force,
                    count(*) FILTER (WHERE appealed) AS appeals
                FROM found GROUP BY sort, key),
            complaints AS (
                SELECT sort, key, count(*) AS received, count(*) FILTER (WHERE late) AS late FROM (
                    SELECT sort, coalesce(said.handled_on, today) > said.due_on AS late,
                        coalesce(CASE sort WHEN 'AREA' THEN said.area WHEN 'UNIT' THEN said.unit WHEN 'TIER' THEN tier
                            WHEN 'MONTH' THEN to_char(said.received_on, 'YYYY-MM') END, '') AS key
                    FROM asked JOIN complaint USING (cycle)
                        JOIN complaint_version AS said ON said.complaint = complaint.id AND said.version = complaint.version
                        LEFT JOIN evaluated ON evaluated.unit = said.unit
                    WHERE said.unit = ANY(units)) AS each GROUP BY sort, key),
            rectified AS (
                SELECT sort, rectification.state, rectification.due_on, opened.day AS opened_on, verified.day - opened.day AS days,
                    coalesce(CASE sort WHEN 'AREA' THEN finding.area WHEN 'UNIT' THEN rectification.unit WHEN 'TIER' THEN tier
                        WHEN 'MONTH' THEN to_char(opened.day, 'YYYY-MM') END, '') AS key
                FROM asked JOIN rectification USING (cycle)
                    LEFT JOIN finding ON finding.id = rectification.finding
                    LEFT JOIN evaluated ON evaluated.unit = rectification.unit
                    CROSS JOIN LATERAL (
                        SELECT CASE WHEN entered_back THEN occurred_on ELSE (recorded_at AT TIME ZONE time_zone)::date END AS day
                        FROM rectification_act AS act WHERE act.rectification = rectification.id AND move = 'OPEN') AS opened
                    LEFT JOIN LATERAL (
                        SELECT CASE WHEN entered_back THEN occurred_on ELSE (recorded_at AT TIME ZONE time_zone)::date END AS day
                        FROM rectification_act AS act WHERE act.rectification = rectification.id AND move = 'VERIFY') AS verified
                        ON true
                WHERE rectification.unit = ANY(units)
                    AND coalesce(finding.state NOT IN ('DROPPED', 'WITHDRAWN'), true)
                    AND (rectification.weak_point IS NULL OR rectification.weak_point = ANY(weak_points))),
            rectifications AS (
                SELECT sort, key, count(*) AS opened, count(*) FILTER (WHERE days IS NULL) AS unverified,
                    count(*) FILTER (WHERE due_on < (SELECT today FROM given)
                        AND state IN ('ASSIGNED', 'IN_PROGRESS', 'REJECTED')) AS overdue,
                    count(days) AS verified, round(avg(days), 2) AS mean,
                    round((percentile_disc(0.5) WITHIN GROUP (ORDER BY days)
                        + percentile_disc(0.5) WITHIN GROUP (ORDER BY days DESC)) / 2.0, 1) AS median
                FROM rectified GROUP BY sort, key)
            SELECT sort, key, coalesce(recorded, 0) AS recorded, coalesce(notified, 0) AS notified,
                coalesce(confirmed, 0) AS confirmed, coalesce(appealed, 0) AS appealed, coalesce(upheld, 0) AS upheld,
                coalesce(reduced, 0) AS reduced, coalesce(withdrawn, 0) AS withdrawn, coalesce(dropped, 0) AS dropped,
                round(coalesce(off, 0), 2) AS off,
                CASE WHEN sort NOT IN ('AREA', 'MONTH') THEN round(coalesce(deducted, 0), 2) END AS deducted,
                coalesce(covert, 0) AS covert, coalesce(open, 0) AS open, coalesce(without_visit, 0) AS without_visit,
                round(covert / nullif(covert + open, 0)::numeric, 4) AS covert_share_on_visits,
                coalesce(repeats, 0) AS repeats, round(repeats / nullif(in_force, 0)::numeric, 4) AS repeat_rate,
                coalesce(appeals, 0) AS appeals, coalesce(received, 0) AS received, coalesce(late, 0) AS late,
                coalesce(opened, 0) AS opened, coalesce(unverified, 0) AS unverified, coalesce(overdue, 0) AS overdue,
                coalesce(verified, 0) AS verified, mean, median
            FROM findings LEFT JOIN deducted USING (sort, key) FULL JOIN complaints USING (sort, key)
                FULL JOIN rectifications USING (sort, key)
            ORDER BY key COLLATE "C\"""";

    private static final Line NOTHING = new Line(
            "",
            new Line.Findings(
                    counted(state -> 0),
                    new BigDecimal("0.00"),
                    Optional.of(new BigDecimal("0.00")),
                    0,
                    0,
                    0,
                    Optional.empty(),
                    0,
                    Optional.empty()),
            new Line.Appeals(0, 0, 0, 0, 0),
            new Line.Complaints(0, 0),
            new Line.Rectifications(0, 0, 0, 0, Optional.empty(), Optional.empty()));

    /** The one line of everything. */
    private static final String ALL = "ALL";

    private interface Count {
        long of(FindingState state) throws SQLException;
    }

    private final Sql sql;

    JdbcStatistics(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Counted counted(By by, Scope scope) {
        List<Sorted> lines = sql.list(
                LINES,
                Sorted::of,
                scope.cycle(),
                scope.units(),
                scope.beforeNotice(),
                scope.cap(),
                scope.weakPoints().stream().map(UUID::toString).toList(),
                scope.today(),
                scope.timeZone(),
                by);
        return new Counted(
                of(by.name(), lines), of(ALL, lines).stream().findFirst().orElse(NOTHING));
    }

    private static List<Line> of(String sort, List<Sorted> lines) {
        return lines.stream()
                .filter(each -> each.sort().equals(sort))
                .map(Sorted::line)
                .toList();
    }

    private record Sorted(String sort, Line line) {
        static Sorted of(ResultSet row) throws SQLException {
            return new Sorted(row.getString("sort"), JdbcStatistics.line(row));
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("key"), findings(row), appeals(row), complaints(row), rectifications(row));
    }

    private static Line.Findings findings(ResultSet row) throws SQLException {
        return new Line.Findings(
                counted(state -> row.getLong(state.name().toLowerCase(Locale.ROOT))),
                row.getBigDecimal("off"),
                Optional.ofNullable(row.getBigDecimal("deducted")),
                row.getLong("covert"),
                row.getLong("open"),
                row.getLong("without_visit"),
                Optional.ofNullable(row.getBigDecimal("covert_share_on_visits")),
                row.getLong("repeats"),
                Optional.ofNullable(row.getBigDecimal("repeat_rate")));
    }

    private static Line.Appeals appeals(ResultSet row) throws SQLException {
        return new Line.Appeals(
                row.getLong("appeals"),
                row.getLong("appealed"),
                row.getLong("upheld"),
                row.getLong("reduced"),
                row.getLong("withdrawn"));
    }

    private static Line.Complaints complaints(ResultSet row) throws SQLException {
        return new Line.Complaints(row.getLong("received"), row.getLong("late"));
    }

    private static Line.Rectifications rectifications(ResultSet row) throws SQLException {
        return new Line.Rectifications(
                row.getLong("opened"),
                row.getLong("unverified"),
                row.getLong("overdue"),
                row.getLong("verified"),
                Optional.ofNullable(row.getBigDecimal("mean")),
                Optional.ofNullable(row.getBigDecimal("median")));
    }

    private static Map<FindingState, Long> counted(Count count) {
        Map<FindingState, Long> counted = new EnumMap<>(FindingState.class);
        for (FindingState state : FindingState.values()) {
            try {
                counted.put(state, count.of(state));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return counted;
    }
}
