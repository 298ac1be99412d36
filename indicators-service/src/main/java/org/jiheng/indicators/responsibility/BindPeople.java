package org.jiheng.indicators.responsibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.database.Sql;

/**
 * Says which person a name in the unit's plan means. Bindings are added, never replaced; the last one of a name counts. Once
 * the plan is approved, a name passes from one person to another with a reason, and both are told.
 */
@ApplicationScoped
public class BindPeople {
    private final OpenCycles cycles;
    private final Units units;
    private final ActingPerson person;
    private final KnownIssuer issuer;
    private final ResponsibilityNotices notices;
    private final Audit audit;
    private final Sql sql;

    BindPeople(
            OpenCycles cycles,
            Units units,
            ActingPerson person,
            KnownIssuer issuer,
            ResponsibilityNotices notices,
            Audit audit,
            Sql sql) {
        this.cycles = cycles;
        this.units = units;
        this.person = person;
        this.issuer = issuer;
        this.notices = notices;
        this.audit = audit;
        this.sql = sql;
    }

    /** @param reason why; needed where an approved plan's name passes from one to another */
    @Transactional
    public void bind(
            String cycleId,
            String unit,
            List<Binding> bindings,
            Optional<String> reason,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.BIND_PEOPLE, unit);
        units.require(cycleId, unit);
        hold(cycleId, unit);
        Map<String, String> before = bound(cycleId, unit, bindings);
        boolean approved = isApproved(cycleId, unit);
        Bindings.check(bindings, issuer.name(), approved && reason.isEmpty() ? before : Map.of());
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        store(cycleId, unit, bindings, reason, act);
        audit.changed(bindings.stream()
                .map(each -> change(cycleId + "/" + unit, each, before, reason))
                .toList());
        if (approved) {
            bindings.stream()
                    .filter(each -> each.passesFrom(before))
                    .forEach(each -> notices.passed(cycle, unit, each, before.get(each.name())));
        }
    }

    /** Whoever binds the same names waits, and so does the approval of the plan. */
    private void hold(String cycle, String unit) {
        sql.list(
                "SELECT unit FROM unit WHERE cycle = ? AND unit = ? FOR NO KEY UPDATE",
                row -> row.getString(1),
                cycle,
                unit);
    }

    private boolean isApproved(String cycle, String unit) {
        return sql.first("SELECT state FROM plan WHERE cycle = ? AND unit = ?", row -> row.getString(1), cycle, unit)
                .filter("APPROVED"::equals)
                .isPresent();
    }

    private Map<String, String> bound(String cycle, String unit, List<Binding> bindings) {
        Map<String, String> bound = new HashMap<>();
        sql.list(
                """
                SELECT DISTINCT ON (name) name, bound_to FROM person_binding
                WHERE cycle = ? AND unit = ? AND name = ANY (?) ORDER BY name, act DESC""",
                row -> bound.put(row.getString(1), row.getString(2)),
                cycle,
                unit,
                bindings.stream().map(Binding::name).toList());
        return bound;
    }

    private void store(String cycle, String unit, List<Binding> bindings, Optional<String> reason, Act act) {
        sql.update(
                """
                INSERT INTO person_binding (cycle, unit, name, bound_to, occurred_on, entered_back, recorded_at, person, reason)
                SELECT ?, ?, name, bound_to, ?, ?, ?, ?, ? FROM unnest(?::text[], ?::text[]) AS given (name, bound_to)""",
                cycle,
                unit,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                reason.orElse(null),
                bindings.stream().map(Binding::name).toList(),
                bindings.stream().map(Binding::person).toList());
    }

    private static Audit.Change change(
            String subject, Binding binding, Map<String, String> before, Optional<String> reason) {
        String was = before.get(binding.name());
        return new Audit.Change(
                subject,
                was == null ? null : Map.of("name", binding.name(), "person", was),
                Map.of("name", binding.name(), "person", binding.person()),
                reason.orElse(null));
    }
}
