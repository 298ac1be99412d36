package org.jiheng.indicators.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.database.Sql;

/** Registers units, or corrects what was registered before. */
@ApplicationScoped
public class RegisterUnits {
    private final OpenCycles cycles;
    private final Standings standings;
    private final ActingPerson person;
    private final Audit audit;
    private final Sql sql;
    private final ObjectMapper json;

    RegisterUnits(
            OpenCycles cycles, Standings standings, ActingPerson person, Audit audit, Sql sql, ObjectMapper json) {
        this.cycles = cycles;
        this.standings = standings;
        this.person = person;
        this.audit = audit;
        this.sql = sql;
        this.json = json;
    }

    @Transactional
    public void register(String cycleId, List<UnitsRequest.Row> rows, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.preparing(cycleId, IndicatorsAct.REGISTER_UNITS);
        refuseFaulty(cycle, rows);
        List<String> codes = rows.stream().map(UnitsRequest.Row::unit).toList();
        standings.lockUnits(cycleId, codes);
        Map<String, Unit> known =
                Unit.among(cycleId, codes).stream().collect(Collectors.toMap(unit -> unit.unit, Function.identity()));
        audit.changed(rows.stream()
                .map(row -> change(cycleId, row, known.get(row.unit())))
                .toList());
        store(cycleId, rows, known);
        record(cycleId, rows, person.acting(occurredOn, cycle.scheme().workCalendar()));
        standings.publishUnits(cycleId, codes);
    }

    /**
     * The units of an earlier cycle, as they are there.
     *
     * @return how many
     */
    @Transactional
    public int registerAgain(String earlier, String cycleId) {
        List<UnitsRequest.Row> rows =
                Unit.of(earlier).stream().map(UnitsRequest.Row::of).toList();
        register(cycleId, rows, Optional.empty());
        return rows.size();
    }

    private static void refuseFaulty(Cycle cycle, List<UnitsRequest.Row> rows) {
        FaultyRows faulty = new FaultyRows();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            UnitsRequest.Row row = rows.get(i);
            if (!seen.add(row.unit())) {
                faulty.add(NamedTwice.RULE, "/units/" + i + "/unit", row.unit());
            }
            if (!cycle.scheme().hasTier(row.tier())) {
                faulty.add(UnknownTier.RULE, "/units/" + i + "/tier", row.tier());
            }
        }
        faulty.refuse();
    }

    private static Audit.Change change(String cycle, UnitsRequest.Row row, Unit before) {
        return new Audit.Change(
                cycle + "/" + row.unit(),
                before == null ? null : Map.of("tier", before.tier),
                Map.of("tier", row.tier()),
                null);
    }

    private static void store(String cycle, List<UnitsRequest.Row> rows, Map<String, Unit> known) {
        for (UnitsRequest.Row row : rows) {
            Unit unit = known.getOrDefault(row.unit(), new Unit());
            unit.cycle = cycle;
            unit.unit = row.unit();
            unit.name = row.name();
            unit.tier = row.tier();
            unit.externalIds = row.externalIds();
            unit.persist();
        }
        // The standing is read by SQL, beside Hibernate's cache
        Unit.flush();
    }

    private void record(String cycle, List<UnitsRequest.Row> rows, Act act) {
        sql.update(
                """
                INSERT INTO unit_registration (cycle, unit, name, tier, external_ids, occurred_on, entered_back, recorded_at, person)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
                rows.stream()
                        .map(row -> new Object[] {
                            cycle,
                            row.unit(),
                            row.name(),
                            row.tier(),
                            document(row.externalIds()),
                            act.occurredOn(),
                            act.enteredBack(),
                            act.recordedAt(),
                            act.person()
                        })
                        .toList());
    }

    private String document(Map<String, String> externalIds) {
        try {
            return externalIds == null ? null : json.writeValueAsString(externalIds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
