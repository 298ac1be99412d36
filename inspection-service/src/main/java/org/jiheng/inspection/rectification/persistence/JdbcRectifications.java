package org.jiheng.inspection.rectification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.rectification.Act;
import org.jiheng.inspection.rectification.Assignment;
import org.jiheng.inspection.rectification.Ground;
import org.jiheng.inspection.rectification.GroundTaken;
import org.jiheng.inspection.rectification.Method;
import org.jiheng.inspection.rectification.Move;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.Restatement;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.inspection.side.persistence.KeptToOneSide;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.database.Sql;

/** Rectifications in the tables {@code rectification} and {@code rectification_act}. */
@ApplicationScoped
class JdbcRectifications implements Rectifications {
    private static final String ROWS = """
            SELECT it.id, it.cycle, it.unit, it.finding, it.method, it.component, it.indicator, it.dimension, it.wave, it.named_act
            FROM rectification AS it WHERE it.cycle = ?""";
    private static final String FITTING = """
             AND it.unit = ANY(?) AND (?::text IS NULL OR it.state = ?)
            AND (?::text IS NULL OR EXISTS (SELECT FROM finding WHERE finding.id = it.finding AND finding.area = ?))
            AND (?::date IS NULL OR it.due_on < ? AND it.state IN ('ASSIGNED', 'IN_PROGRESS', 'REJECTED')
                AND NOT EXISTS (SELECT FROM finding WHERE finding.id = it.finding AND finding.state = 'WITHDRAWN')
                AND (it.weak_point IS NULL OR it.weak_point = ANY(?::uuid[])))
            AND (NOT ? OR EXISTS (SELECT FROM finding_repeat WHERE finding_repeat.finding = it.finding))""";
    private static final String EARLIEST_FIRST = ROWS + FITTING + " ORDER BY it.due_on, it.id OFFSET ? LIMIT ?";
    private static final String LATEST_FIRST = ROWS + FITTING + " ORDER BY it.due_on DESC, it.id OFFSET ? LIMIT ?";
    private static final String COUNT = "SELECT count(*) FROM rectification AS it WHERE it.cycle = ?" + FITTING;

    private final Sql sql;

    JdbcRectifications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Rectification opened) {
        Assignment demanded = opened.demanded();
        Optional<WeakPoint> weak = opened.ground().weakPoint();
        int added = sql.update(
                """
                INSERT INTO rectification (id, cycle, unit, finding, weak_point, method, component, indicator, dimension, wave,
                    named_act, cause, measure, department, person, due_on, state, opened_by, opened_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING""",
                opened.id(),
                opened.cycle(),
                opened.unit(),
                opened.ground().finding().orElse(null),
                weak.map(WeakPoint::id).orElse(null),
                weak.map(WeakPoint::method).orElse(null),
                weak.flatMap(WeakPoint::component).orElse(null),
                weak.flatMap(WeakPoint::indicator).orElse(null),
                weak.flatMap(WeakPoint::dimension).orElse(null),
                weak.flatMap(WeakPoint::wave).orElse(null),
                weak.flatMap(WeakPoint::act).orElse(null),
                demanded.cause(),
                demanded.measure(),
                demanded.department(),
                demanded.person(),
                demanded.dueOn(),
                opened.state(),
                opened.opening().actor(),
                opened.opening().dates().recordedAt());
        if (added == 0) {
            throw new GroundTaken();
        }
        write(opened, Optional.of(demanded));
    }

    @Override
    public void keep(Rectification moved) {
        Assignment assignment = moved.assignment();
        sql.update(
                """
                UPDATE rectification SET state = ?, cause = ?, measure = ?, department = ?, person = ?, submitted_by = ?,
                    verified_by = ?, verified_at = ?, version = ?
                WHERE id = ?""",
                moved.state(),
                assignment.cause(),
                assignment.measure(),
                assignment.department(),
                assignment.person(),
                moved.submission().map(Act::actor).orElse(null),
                moved.verification().map(Act::actor).orElse(null),
                moved.verification().map(act -> act.dates().recordedAt()).orElse(null),
                moved.acts().size(),
                moved.id());
        write(moved, Optional.empty());
    }

    /** The last act. */
    private void write(Rectification of, Optional<Assignment> demanded) {
        Act act = of.lastAct();
        Restatement said = act.restatement();
        Object[] values = {
            of.id(),
            of.acts().size() - 1,
            act.move(),
            act.actor(),
            act.dates().recordedAt(),
            act.dates().occurredOn(),
            act.dates().enteredBack(),
            act.statement().orElse(null),
            demanded.map(Assignment::cause).or(said::cause).orElse(null),
            demanded.map(Assignment::measure).or(said::measure).orElse(null),
            demanded.map(Assignment::department).or(said::department).orElse(null),
            demanded.map(Assignment::person).or(said::person).orElse(null),
            demanded.map(Assignment::dueOn).orElse(null)
        };
        KeptToOneSide.write(() -> sql.update("""
                INSERT INTO rectification_act (rectification, sequence, move, actor, recorded_at, occurred_on, entered_back,
                    statement, cause, measure, department, person, due_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values));
    }

    @Override
    public Optional<Rectification> find(String cycle, UUID id) {
        return whole(sql.list(ROWS + " AND it.id = ?", Row::of, cycle, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Rectification> hold(String cycle, UUID id) {
        return whole(sql.list(ROWS + " AND it.id = ? FOR UPDATE", Row::of, cycle, id)).stream()
                .findFirst();
    }

    @Override
    public List<Rectification> page(Fitting fitting, boolean latestFirst, long skipped, int most) {
        Object[] parameters = Stream.concat(Arrays.stream(parameters(fitting)), Stream.of(skipped, most))
                .toArray();
        return whole(sql.list(latestFirst ? LATEST_FIRST : EARLIEST_FIRST, Row::of, parameters));
    }

    @Override
    public long count(Fitting fitting) {
        return sql.list(COUNT, row -> row.getLong(1), parameters(fitting)).get(0);
    }

    private static Object[] parameters(Fitting fitting) {
        RectificationState state = fitting.state().orElse(null);
        String area = fitting.area().orElse(null);
        LocalDate overdueOn = fitting.overdue().map(Overdue::today).orElse(null);
        List<String> standing =
                fitting.overdue().map(overdue -> texts(overdue.weakPoints())).orElse(List.of());
        return new Object[] {
            fitting.cycle(),
            fitting.units(),
            state,
            state,
            area,
            area,
            overdueOn,
            overdueOn,
            standing,
            fitting.repeats()
        };
    }

    @Override
    public Map<UUID, UUID> byGround(String cycle) {
        Map<UUID, UUID> found = new HashMap<>();
        sql.list(
                "SELECT id, finding, weak_point FROM rectification WHERE cycle = ?",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Stream.of(row.getObject(2, UUID.class), row.getObject(3, UUID.class))
                            .filter(ground -> ground != null)
                            .forEach(ground -> found.put(ground, id));
                    return id;
                },
                cycle);
        return found;
    }

    @Override
    public Set<UUID> takenBack(Collection<UUID> findings) {
        return Set.copyOf(sql.list(
                "SELECT id FROM finding WHERE id = ANY(?::uuid[]) AND state = 'WITHDRAWN'",
                row -> row.getObject(1, UUID.class),
                texts(findings)));
    }

    @Override
    public List<Pending> withTheUnit(LocalDate since) {
        return sql.list("""
                SELECT cycle, id FROM rectification WHERE state IN ('ASSIGNED', 'IN_PROGRESS', 'REJECTED') AND due_on >= ?
                ORDER BY due_on, id""", row -> new Pending(row.getString(1), row.getObject(2, UUID.class)), since);
    }

    private List<Rectification> whole(List<Row> rows) {
        Map<UUID, List<ActRow>> acts = sql
                .list("""
                        SELECT rectification, move, actor, recorded_at, occurred_on, entered_back, statement, cause, measure,
                            department, person, due_on
                        FROM rectification_act WHERE rectification = ANY(?::uuid[]) ORDER BY rectification, sequence""", ActRow::of, texts(rows.stream().map(Row::id).toList()))
                .stream()
                .collect(Collectors.groupingBy(ActRow::rectification));
        return rows.stream().map(row -> row.with(acts.get(row.id()))).toList();
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private record Row(UUID id, Ground ground) {
        static Row of(ResultSet row) throws SQLException {
            String cycle = row.getString("cycle");
            String unit = row.getString("unit");
            String method = row.getString("method");
            Optional<WeakPoint> weak = method == null
                    ? Optional.empty()
                    : Optional.of(new WeakPoint(
                            cycle,
                            unit,
                            Method.valueOf(method),
                            text(row, "component"),
                            text(row, "indicator"),
                            text(row, "dimension"),
                            text(row, "wave"),
                            text(row, "named_act")));
            Optional<UUID> finding = Optional.ofNullable(row.getObject("finding", UUID.class));
            return new Row(row.getObject("id", UUID.class), new Ground(cycle, unit, finding, weak));
        }

        /** What the opening demanded stands in its act; the later ones say what is otherwise. */
        Rectification with(List<ActRow> acts) {
            List<Act> done = new ArrayList<>(acts.stream().map(ActRow::act).toList());
            ActRow opening = acts.get(0);
            done.set(0, opening.opening());
            return Rectification.of(id, ground, opening.demanded(), done);
        }
    }

    private record ActRow(UUID rectification, Act act, LocalDate dueOn) {
        static ActRow of(ResultSet row) throws SQLException {
            Dated dates = new Dated(
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getObject("occurred_on", LocalDate.class),
                    row.getBoolean("entered_back"));
            Restatement said = new Restatement(
                    text(row, "cause"), text(row, "measure"), text(row, "department"), text(row, "person"));
            Act act = new Act(
                    Move.valueOf(row.getString("move")), row.getString("actor"), dates, text(row, "statement"), said);
            return new ActRow(
                    row.getObject("rectification", UUID.class), act, row.getObject("due_on", LocalDate.class));
        }

        Assignment demanded() {
            Restatement said = act.restatement();
            return new Assignment(
                    said.cause().orElseThrow(),
                    said.measure().orElseThrow(),
                    said.department().orElseThrow(),
                    said.person().orElseThrow(),
                    dueOn);
        }

        Act opening() {
            return new Act(act.move(), act.actor(), act.dates(), act.statement(), Restatement.NONE);
        }
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
