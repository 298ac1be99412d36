package org.jiheng.indicators.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.report.ReportState;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.SelfAssessmentReport;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcReports implements Reports {
    private static final String SELECT =
            "SELECT unit, state, version, revision FROM self_assessment_report WHERE cycle = ? ";

    private final Sql sql;

    JdbcReports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SelfAssessmentReport> hold(String cycle, String unit) {
        // The unit's row is there before its first report is, so two first drafts wait for each other too
        sql.list(
                "SELECT unit FROM unit WHERE cycle = ? AND unit = ? FOR NO KEY UPDATE",
                row -> row.getString(1),
                cycle,
                unit);
        return find(cycle, unit);
    }

    @Override
    public Optional<SelfAssessmentReport> find(String cycle, String unit) {
        return sql.first(SELECT + "AND unit = ?", JdbcReports::report, cycle, unit);
    }

    @Override
    public List<SelfAssessmentReport> all(String cycle) {
        return sql.list(SELECT + "ORDER BY unit", JdbcReports::report, cycle);
    }

    @Override
    public Map<String, String> words(String cycle, SelfAssessmentReport report) {
        Map<String, String> words = new TreeMap<>();
        sql.list(
                "SELECT section, words FROM report_section WHERE cycle = ? AND unit = ? AND version = ?",
                row -> words.put(row.getString(1), row.getString(2)),
                cycle,
                report.unit(),
                report.version());
        return words;
    }

    @Override
    public Optional<LocalDate> lastActOn(String cycle, String unit) {
        return sql.first(
                "SELECT occurred_on FROM report_act WHERE cycle = ? AND unit = ? ORDER BY act DESC LIMIT 1",
                row -> row.getObject(1, LocalDate.class),
                cycle,
                unit);
    }

    @Override
    public void draft(String cycle, SelfAssessmentReport report, Map<String, String> words, Act act) {
        save(cycle, report, "DRAFTED", act);
        sql.update(
                "INSERT INTO report_section (cycle, unit, version, section, words) VALUES (?, ?, ?, ?, ?)",
                words.entrySet().stream()
                        .map(each ->
                                new Object[] {cycle, report.unit(), report.version(), each.getKey(), each.getValue()})
                        .toList());
    }

    @Override
    public void file(String cycle, SelfAssessmentReport report, byte[] content, String digest, Act act) {
        save(cycle, report, "FILED", act);
        sql.update(
                "INSERT INTO filed_report (cycle, unit, version, content, digest) VALUES (?, ?, ?, ?, ?)",
                cycle,
                report.unit(),
                report.version(),
                content,
                digest);
    }

    @Override
    public Optional<Filed> filed(String cycle, SelfAssessmentReport report) {
        return sql.first("""
                SELECT version, content, digest, person, recorded_at, occurred_on, entered_back
                FROM filed_report JOIN report_act USING (cycle, unit, version)
                WHERE cycle = ? AND unit = ? AND version = ? AND kind = 'FILED'""", JdbcReports::filed, cycle, report.unit(), report.version());
    }

    @Override
    public Map<String, FiledVersion> filedVersions(String cycle, Collection<String> units) {
        Map<String, FiledVersion> filed = new HashMap<>();
        sql.list(
                """
                SELECT unit, version, digest FROM self_assessment_report JOIN filed_report USING (cycle, unit, version)
                WHERE cycle = ? AND unit = ANY (?) AND state = 'FILED'""",
                row -> filed.put(row.getString(1), new FiledVersion(row.getInt(2), row.getString(3))),
                cycle,
                units);
        return filed;
    }

    private void save(String cycle, SelfAssessmentReport report, String kind, Act act) {
        sql.update("""
                INSERT INTO self_assessment_report (cycle, unit, state, version, revision) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (cycle, unit) DO UPDATE
                SET state = excluded.state, version = excluded.version, revision = excluded.revision""", cycle, report.unit(), report.state(), report.version(), report.revision());
        sql.update(
                """
                INSERT INTO report_act (cycle, unit, version, kind, occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                cycle,
                report.unit(),
                report.version(),
                kind,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
    }

    private static SelfAssessmentReport report(ResultSet row) throws SQLException {
        return SelfAssessmentReport.restored(
                row.getString(1), ReportState.valueOf(row.getString(2)), row.getInt(3), row.getLong(4));
    }

    private static Filed filed(ResultSet row) throws SQLException {
        Dated dates = new Dated(
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_on", LocalDate.class),
                row.getBoolean("entered_back"));
        return new Filed(
                row.getInt("version"),
                row.getBytes("content"),
                row.getString("digest"),
                new Act(row.getString("person"), dates));
    }
}
