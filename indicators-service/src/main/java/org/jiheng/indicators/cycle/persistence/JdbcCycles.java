package org.jiheng.indicators.cycle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.SchemeInForce;
import org.jiheng.indicators.cycle.SchemeVersion;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcCycles implements Cycles {
    private static final String SELECT = "SELECT state, scheme, scheme_version FROM cycle ";

    private final Sql sql;
    private final SchemeDocuments documents;

    JdbcCycles(Sql sql, SchemeDocuments documents) {
        this.sql = sql;
        this.documents = documents;
    }

    @Override
    public boolean add(Cycle cycle, String schemeDocument, Act act) {
        int added = sql.update(
                "INSERT INTO cycle (cycle, jurisdiction, year, state, scheme, revision)"
                        + " VALUES (?, ?, ?, ?, ?::json, 0) ON CONFLICT DO NOTHING",
                cycle.id(),
                cycle.jurisdiction(),
                cycle.scheme().year(),
                cycle.state(),
                schemeDocument);
        if (added == 1) {
            record(cycle, "CREATED", act);
            addVersion(cycle, schemeDocument, act);
        }
        return added == 1;
    }

    @Override
    public Optional<Cycle> find(String cycle) {
        return sql.first(SELECT + "WHERE cycle = ?", this::cycle, cycle);
    }

    @Override
    public Optional<Cycle> holdForShare(String cycle) {
        return sql.first(SELECT + "WHERE cycle = ? FOR SHARE", this::cycle, cycle);
    }

    @Override
    public Optional<Cycle> holdForUpdate(String cycle) {
        return sql.first(SELECT + "WHERE cycle = ? FOR UPDATE", this::cycle, cycle);
    }

    @Override
    public List<Cycle> all() {
        return sql.list(SELECT + "ORDER BY cycle", this::cycle);
    }

    @Override
    public Optional<String> schemeDocument(String cycle) {
        return sql.first("SELECT scheme FROM cycle WHERE cycle = ?", row -> row.getString(1), cycle);
    }

    @Override
    public Optional<String> schemeDocument(String cycle, int version) {
        return sql.first(
                "SELECT scheme FROM scheme_version WHERE cycle = ? AND version = ?",
                row -> row.getString(1),
                cycle,
                version);
    }

    @Override
    public List<SchemeVersion> schemeVersions(String cycle) {
        return sql.list(
                "SELECT version, occurred_on, recorded_at FROM scheme_version WHERE cycle = ? ORDER BY version",
                row -> new SchemeVersion(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                cycle);
    }

    @Override
    public List<SchemeInForce> schemes(String cycle) {
        return sql.list(
                "SELECT recorded_at, scheme FROM scheme_version WHERE cycle = ? ORDER BY version",
                row -> new SchemeInForce(
                        row.getObject(1, OffsetDateTime.class).toInstant(), documents.restore(row.getString(2))),
                cycle);
    }

    @Override
    public void changeScheme(Cycle cycle, String schemeDocument, Act act) {
        addVersion(cycle, schemeDocument, act);
        sql.update(
                "UPDATE cycle SET scheme = ?::json, scheme_version = ? WHERE cycle = ?",
                schemeDocument,
                cycle.schemeVersion(),
                cycle.id());
        record(cycle, "SCHEME_CHANGED", act);
    }

    private void addVersion(Cycle cycle, String schemeDocument, Act act) {
        sql.update(
                "INSERT INTO scheme_version (cycle, version, scheme, occurred_on, entered_back, recorded_at, person)"
                        + " VALUES (?, ?, ?::json, ?, ?, ?, ?)",
                cycle.id(),
                cycle.schemeVersion(),
                schemeDocument,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person());
    }

    @Override
    public Map<String, String> tierOfUnit(String cycle) {
        Map<String, String> tiers = new TreeMap<>();
        sql.list(
                "SELECT unit, tier FROM unit WHERE cycle = ?",
                row -> tiers.put(row.getString(1), row.getString(2)),
                cycle);
        return tiers;
    }

    @Override
    public void start(Cycle cycle, Act act) {
        sql.update("UPDATE cycle SET state = ? WHERE cycle = ?", cycle.state(), cycle.id());
        record(cycle, "STARTED", act);
    }

    @Override
    public void close(Cycle closing, Act act) {
        record(closing, "CLOSING", act);
        move(closing);
    }

    @Override
    public void conclude(Cycle closed, Dated dates) {
        record(closed, "CLOSED", dates, null, null);
        move(closed);
    }

    @Override
    public void reopen(Cycle reopened, String reason, Act act) {
        record(reopened, "REOPENED", act.dates(), act.person(), reason);
        move(reopened);
    }

    /** After the act that it rests on: the database asks for that. */
    private void move(Cycle cycle) {
        sql.update("UPDATE cycle SET state = ? WHERE cycle = ?", cycle.state(), cycle.id());
    }

    @Override
    public Optional<Act> closing(String cycle) {
        return sql.first(
                """
                SELECT person, recorded_at, occurred_on, entered_back FROM cycle_act
                WHERE cycle = ? AND kind = 'CLOSING' ORDER BY act DESC LIMIT 1""",
                row -> new Act(
                        row.getString(1),
                        new Dated(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4))),
                cycle);
    }

    @Override
    public Optional<LocalDate> startedOn(String cycle) {
        return sql.first(
                "SELECT occurred_on FROM cycle_act WHERE cycle = ? AND kind = 'STARTED' ORDER BY act LIMIT 1",
                row -> row.getObject(1, LocalDate.class),
                cycle);
    }

    @Override
    public long revision(String cycle) {
        return sql.first("SELECT revision FROM cycle WHERE cycle = ?", row -> row.getLong(1), cycle)
                .orElseThrow();
    }

    @Override
    public void stamp(String cycle, long revision) {
        sql.update("UPDATE cycle SET revision = ? WHERE cycle = ?", revision, cycle);
    }

    private void record(Cycle cycle, String kind, Act act) {
        record(cycle, kind, act.dates(), act.person(), null);
    }

    /** @param person null: the service itself; @param reason null where none has to be given */
    private void record(Cycle cycle, String kind, Dated dates, String person, String reason) {
        sql.update(
                "INSERT INTO cycle_act (cycle, kind, occurred_on, entered_back, recorded_at, person, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                cycle.id(),
                kind,
                dates.occurredOn(),
                dates.enteredBack(),
                dates.recordedAt(),
                person,
                reason);
    }

    private Cycle cycle(ResultSet row) throws SQLException {
        return Cycle.restored(CycleState.valueOf(row.getString(1)), documents.restore(row.getString(2)), row.getInt(3));
    }
}
