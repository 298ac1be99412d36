package org.jiheng.indicators.responsibility;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.database.Sql;

/** Says which person a name in the unit's plan means. Bindings are added, never replaced; the last one of a name counts. */
@ApplicationScoped
public class People {
    /** @param person issuer and subject; empty: the plan names somebody whom nobody has bound */
    public record Named(String name, Optional<String> person) {}

    private final OpenCycles cycles;
    private final Units units;
    private final ActingPerson person;
    private final Audit audit;
    private final Sql sql;

    People(OpenCycles cycles, Units units, ActingPerson person, Audit audit, Sql sql) {
        this.cycles = cycles;
        this.units = units;
        this.person = person;
        this.audit = audit;
        this.sql = sql;
    }

    /** @param people by name, each issuer and subject */
    @Transactional
    public void bind(String cycleId, String unit, List<Named> people, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.BIND_PEOPLE, unit);
        units.require(cycleId, unit);
        refuseTwice(people);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        sql.update(
                """
                INSERT INTO person_binding (cycle, unit, name, bound_to, occurred_on, entered_back, recorded_at, person)
                SELECT ?, ?, name, bound_to, ?, ?, ?, ? FROM unnest(?::text[], ?::text[]) AS given (name, bound_to)""",
                cycleId,
                unit,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                people.stream().map(Named::name).toList(),
                people.stream().map(each -> each.person().orElseThrow()).toList());
        audit.changed(
                cycleId + "/" + unit,
                null,
                Map.of("bound", people.stream().map(Named::name).toList()));
    }

    private static void refuseTwice(List<Named> people) {
        FaultyRows faulty = new FaultyRows();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (!names.add(people.get(i).name())) {
                faulty.add(
                        NamedTwice.RULE, "/people/" + i + "/name", people.get(i).name());
            }
        }
        faulty.refuse();
    }

    /** Names of the unit that mean somebody. */
    public Set<String> bound(String cycle, String unit) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT name FROM person_binding WHERE cycle = ? AND unit = ?",
                row -> row.getString(1),
                cycle,
                unit));
    }

    /** Everybody whom the plan names, and everybody who is bound. */
    @Transactional
    public List<Named> of(String cycle, String unit) {
        cycles.readable(cycle, IndicatorsAct.READ_PEOPLE, unit);
        units.require(cycle, unit);
        return sql.list(
                """
                SELECT name, (SELECT bound_to FROM person_binding AS bound
                              WHERE cycle = ? AND unit = ? AND bound.name = named.name ORDER BY act DESC LIMIT 1)
                FROM (SELECT unnest(ARRAY[responsible_person, supervising_leader]) AS name
                      FROM plan JOIN planned_indicator USING (cycle, unit, version) WHERE cycle = ? AND unit = ?
                      UNION SELECT name FROM person_binding WHERE cycle = ? AND unit = ?) AS named
                WHERE name IS NOT NULL ORDER BY name""",
                row -> new Named(row.getString(1), Optional.ofNullable(row.getString(2))),
                cycle,
                unit,
                cycle,
                unit,
                cycle,
                unit);
    }
}
