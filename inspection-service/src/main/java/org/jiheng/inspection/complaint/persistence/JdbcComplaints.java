package org.jiheng.inspection.complaint.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.complaint.Complaint;
import org.jiheng.inspection.complaint.ComplaintVersion;
import org.jiheng.inspection.complaint.Complaints;
import org.jiheng.inspection.complaint.TakenComplaint;
import org.jiheng.kit.database.Sql;

/** Complaints in the tables {@code complaint} and {@code complaint_version}. */
@ApplicationScoped
class JdbcComplaints implements Complaints {
    private static final String ROWS = """
            SELECT it.id, it.number, said.version, said.unit, said.area, said.subject, said.received_on, said.due_on,
                said.handled_on, said.handling, said.recorded_at
            FROM complaint AS it JOIN complaint_version AS said ON said.complaint = it.id""";
    private static final String PRESENT = ROWS + " AND said.version = it.version WHERE it.cycle = ?";
    private static final String FITTING = """
             AND said.unit = ANY(?) AND (?::text IS NULL OR said.area = ?)
            AND (?::date IS NULL OR coalesce(said.handled_on, ?) > said.due_on)""";
    private static final String EARLIEST_FIRST =
            PRESENT + FITTING + " ORDER BY said.received_on, it.number OFFSET ? LIMIT ?";
    private static final String LATEST_FIRST =
            PRESENT + FITTING + " ORDER BY said.received_on DESC, it.number OFFSET ? LIMIT ?";
    private static final String COUNT =
            "SELECT count(*) FROM complaint AS it JOIN complaint_version AS said ON said.complaint = it.id"
                    + " AND said.version = it.version WHERE it.cycle = ?" + FITTING;

    private final Sql sql;

    JdbcComplaints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(String cycle) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> cycle, "complaints " + cycle);
    }

    @Override
    public void hold(String cycle, Collection<String> numbers) {
        sql.list(
                "SELECT id FROM complaint WHERE cycle = ? AND number = ANY(?) ORDER BY id FOR UPDATE",
                row -> row.getObject(1, UUID.class),
                cycle,
                numbers);
    }

    @Override
    public Map<String, TakenComplaint> numbered(String cycle, Collection<String> numbers) {
        Map<String, TakenComplaint> found = new HashMap<>();
        sql.list(
                PRESENT + " AND it.number = ANY(?)",
                row -> found.put(row.getString("number"), taken(row)),
                cycle,
                numbers);
        return found;
    }

    @Override
    public Set<UUID> withFindings(Collection<UUID> complaints) {
        return Set.copyOf(sql.list(
                "SELECT complaint FROM finding WHERE complaint = ANY(?::uuid[]) AND state NOT IN ('DROPPED',"
                        + " 'WITHDRAWN')",
                row -> row.getObject(1, UUID.class),
                complaints.stream().map(UUID::toString).toList()));
    }

    @Override
    public void keep(String cycle, List<TakenComplaint> newer, String person, Instant now) {
        sql.update(
                "INSERT INTO complaint (id, cycle, number, version) VALUES (?, ?, ?, ?)",
                newer.stream()
                        .filter(each -> each.version() == 1)
                        .map(each ->
                                new Object[] {each.id(), cycle, each.complaint().number(), each.version()})
                        .toList());
        sql.update(
                "UPDATE complaint SET version = ? WHERE id = ?",
                newer.stream()
                        .filter(each -> each.version() > 1)
                        .map(each -> new Object[] {each.version(), each.id()})
                        .toList());
        sql.update("""
                INSERT INTO complaint_version (complaint, version, unit, area, subject, received_on, due_on, handled_on,
                    handling, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", newer.stream().map(each -> values(each, person, now)).toList());
    }

    private static Object[] values(TakenComplaint taken, String person, Instant now) {
        Complaint complaint = taken.complaint();
        return new Object[] {
            taken.id(),
            taken.version(),
            complaint.unit(),
            complaint.area(),
            complaint.subject(),
            complaint.receivedOn(),
            complaint.dueOn(),
            complaint.handledOn().orElse(null),
            complaint.handling().orElse(null),
            now,
            person
        };
    }

    @Override
    public Optional<TakenComplaint> find(String cycle, UUID id) {
        return sql.first(PRESENT + " AND it.id = ?", JdbcComplaints::taken, cycle, id);
    }

    @Override
    public Optional<TakenComplaint> hold(String cycle, UUID id) {
        return sql.first(PRESENT + " AND it.id = ? FOR SHARE OF it", JdbcComplaints::taken, cycle, id);
    }

    @Override
    public List<ComplaintVersion> history(UUID id) {
        return sql.list(
                ROWS + " WHERE it.id = ? ORDER BY said.version",
                row -> new ComplaintVersion(
                        row.getInt("version"),
                        complaint(row),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                id);
    }

    @Override
    public List<TakenComplaint> page(Fitting fitting, boolean latestFirst, long skipped, int most) {
        LocalDate lateOn = fitting.lateOn().orElse(null);
        String area = fitting.area().orElse(null);
        return sql.list(
                latestFirst ? LATEST_FIRST : EARLIEST_FIRST,
                JdbcComplaints::taken,
                fitting.cycle(),
                fitting.units(),
                area,
                area,
                lateOn,
                lateOn,
                skipped,
                most);
    }

    @Override
    public long count(Fitting fitting) {
        LocalDate lateOn = fitting.lateOn().orElse(null);
        String area = fitting.area().orElse(null);
        return sql.list(COUNT, row -> row.getLong(1), fitting.cycle(), fitting.units(), area, area, lateOn, lateOn)
                .get(0);
    }

    private static TakenComplaint taken(ResultSet row) throws SQLException {
        return new TakenComplaint(row.getObject("id", UUID.class), row.getInt("version"), complaint(row));
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                row.getString("number"),
                row.getString("unit"),
                row.getString("area"),
                row.getString("subject"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("handled_on", LocalDate.class)),
                Optional.ofNullable(row.getString("handling")));
    }
}
