package org.jiheng.inspection.visit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.area.NamedArea;
import org.jiheng.inspection.side.persistence.KeptToOneSide;
import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitAct;
import org.jiheng.inspection.visit.VisitDetails;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.inspection.visit.VisitReport;
import org.jiheng.inspection.visit.VisitState;
import org.jiheng.inspection.visit.Visits;
import org.jiheng.kit.database.Sql;

/** Visits in the table {@code visit}. */
@ApplicationScoped
class JdbcVisits implements Visits {
    private static final String ONE = "SELECT * FROM visit WHERE cycle = ? AND id = ?";

    private static final String SEEN = """
            FROM visit WHERE cycle = ? AND unit = ANY (?)
            AND (unit = ANY (?) OR state = 'MADE' AND (kind = 'OPEN' OR EXISTS (
                SELECT FROM finding WHERE visit_id = visit.id AND notified_at IS NOT NULL)))
            AND (?::text IS NULL OR unit = ?) AND (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR state = ?)
            AND (?::date IS NULL OR coalesce(made_last, planned_last) >= ?)
            AND (?::date IS NULL OR coalesce(made_first, planned_first) <= ?)""";
    private static final String OLDEST_FIRST = "SELECT * " + SEEN + " ORDER BY recorded_at, id OFFSET ? LIMIT ?";
    private static final String NEWEST_FIRST =
            "SELECT * " + SEEN + " ORDER BY recorded_at DESC, id DESC OFFSET ? LIMIT ?";

    private final Sql sql;

    JdbcVisits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Visit visit) {
        VisitDetails details = visit.details();
        List<Object> values = new ArrayList<>(
                List.of(visit.id(), details.cycle(), details.unit(), details.kind(), details.inspectors()));
        values.add(details.planned().map(Days::first).orElse(null));
        values.add(details.planned().map(Days::last).orElse(null));
        values.addAll(List.of(codes(details.areas()), said(details.areas())));
        values.add(details.note().orElse(null));
        values.addAll(List.of(visit.recorded().person(), visit.recorded().recordedAt()));
        values.addAll(closing(visit));
        KeptToOneSide.write(() -> sql.update("""
                INSERT INTO visit (id, cycle, unit, kind, inspectors, planned_first, planned_last, planned_areas,
                    planned_areas_said, note, recorded_by, recorded_at,
                    state, made_first, made_last, went, areas, areas_said, outcome, closed_by, closed_at, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values.toArray()));
    }

    @Override
    public void keep(Visit visit) {
        List<Object> values = new ArrayList<>(closing(visit));
        values.add(visit.id());
        KeptToOneSide.write(() -> sql.update("""
                UPDATE visit SET state = ?, made_first = ?, made_last = ?, went = ?, areas = ?, areas_said = ?, outcome = ?,
                    closed_by = ?, closed_at = ?, reason = ? WHERE id = ?""", values.toArray()));
    }

    private static List<Object> closing(Visit visit) {
        Optional<VisitReport> report = visit.report();
        List<Object> values = new ArrayList<>();
        values.add(visit.state());
        values.add(report.map(made -> made.days().first()).orElse(null));
        values.add(report.map(made -> made.days().last()).orElse(null));
        values.add(report.map(VisitReport::inspectors).orElse(null));
        values.add(report.map(made -> codes(made.areas())).orElse(List.of()));
        values.add(report.map(made -> said(made.areas())).orElse(List.of()));
        values.add(report.flatMap(VisitReport::outcome).orElse(null));
        values.add(visit.closed().map(VisitAct::person).orElse(null));
        values.add(visit.closed().map(VisitAct::recordedAt).orElse(null));
        values.add(visit.reason().orElse(null));
        return values;
    }

    @Override
    public Optional<Visit> find(String cycle, UUID id) {
        return sql.first(ONE, JdbcVisits::visit, cycle, id);
    }

    @Override
    public Optional<Visit> hold(String cycle, UUID id) {
        return sql.first(ONE + " FOR SHARE", JdbcVisits::visit, cycle, id);
    }

    @Override
    public Optional<Visit> holdAlone(String cycle, UUID id) {
        return sql.first(ONE + " FOR UPDATE", JdbcVisits::visit, cycle, id);
    }

    @Override
    public boolean isTaken(UUID id) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> id, "visit " + id);
        return sql.first("SELECT 1 FROM visit WHERE id = ?", row -> id, id).isPresent();
    }

    @Override
    public long findingsOutside(UUID visit, Optional<Days> days) {
        return number(
                """
                SELECT count(*) FROM finding JOIN finding_act ON finding_act.finding = finding.id AND move = 'RECORD'
                WHERE visit_id = ? AND (occurred_on BETWEEN ? AND ?) IS NOT TRUE""",
                visit,
                days.map(Days::first).orElse(null),
                days.map(Days::last).orElse(null));
    }

    @Override
    public boolean isToldOf(UUID visit) {
        return number("SELECT count(*) FROM finding WHERE visit_id = ? AND notified_at IS NOT NULL", visit) > 0;
    }

    @Override
    public List<String> haveDecidedOn(UUID visit) {
        return sql.list(
                "SELECT DISTINCT decided_by FROM finding WHERE visit_id = ? AND decided_by IS NOT NULL",
                row -> row.getString(1),
                visit);
    }

    @Override
    public List<Visit> page(Seen seen, Filter filter, boolean newestFirst, int page, int size) {
        List<Object> values = values(seen, filter);
        values.add((long) page * size);
        values.add(size);
        return sql.list(newestFirst ? NEWEST_FIRST : OLDEST_FIRST, JdbcVisits::visit, values.toArray());
    }

    @Override
    public long count(Seen seen, Filter filter) {
        return number("SELECT count(*) " + SEEN, values(seen, filter).toArray());
    }

    private long number(String query, Object... parameters) {
        return sql.list(query, row -> row.getLong(1), parameters).get(0);
    }

    private static List<Object> values(Seen seen, Filter filter) {
        List<Object> values = new ArrayList<>(List.of(seen.cycle(), seen.units(), seen.beforehand()));
        for (Optional<?> each : List.of(filter.unit(), filter.kind(), filter.state(), filter.from(), filter.to())) {
            values.add(each.orElse(null));
            values.add(each.orElse(null));
        }
        return values;
    }

    private static List<String> codes(List<NamedArea> areas) {
        return areas.stream().map(NamedArea::code).toList();
    }

    private static List<String> said(List<NamedArea> areas) {
        return areas.stream().map(area -> area.said().orElse(area.code())).toList();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        VisitDetails details = new VisitDetails(
                row.getString("cycle"),
                row.getString("unit"),
                VisitKind.valueOf(row.getString("kind")),
                texts(row, "inspectors"),
                days(row, "planned_first", "planned_last"),
                areas(row, "planned_areas", "planned_areas_said"),
                Optional.ofNullable(row.getString("note")));
        List<String> went = row.getArray("went") == null ? details.inspectors() : texts(row, "went");
        List<NamedArea> areas = areas(row, "areas", "areas_said");
        Optional<String> outcome = Optional.ofNullable(row.getString("outcome"));
        return new Visit(
                row.getObject("id", UUID.class),
                details,
                VisitState.valueOf(row.getString("state")),
                act(row, "recorded_by", "recorded_at").orElseThrow(),
                days(row, "made_first", "made_last").map(made -> new VisitReport(made, went, areas, outcome)),
                act(row, "closed_by", "closed_at"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Optional<Days> days(ResultSet row, String first, String last) throws SQLException {
        LocalDate from = row.getObject(first, LocalDate.class);
        LocalDate to = row.getObject(last, LocalDate.class);
        return Optional.ofNullable(from).map(known -> new Days(known, to));
    }

    private static Optional<VisitAct> act(ResultSet row, String by, String at) throws SQLException {
        String person = row.getString(by);
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return Optional.ofNullable(person).map(known -> new VisitAct(known, when.toInstant()));
    }

    private static List<NamedArea> areas(ResultSet row, String codes, String names) throws SQLException {
        List<String> said = texts(row, names);
        List<NamedArea> areas = new ArrayList<>();
        for (String code : texts(row, codes)) {
            String name = said.get(areas.size());
            areas.add(new NamedArea(code, Optional.of(name).filter(alias -> !alias.equals(code))));
        }
        return areas;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
