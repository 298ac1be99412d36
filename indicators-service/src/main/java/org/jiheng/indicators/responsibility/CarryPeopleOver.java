package org.jiheng.indicators.responsibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.database.Sql;

/** Whom the names in an earlier cycle's plans mean, they mean in the new one until the unit says otherwise. */
@ApplicationScoped
public class CarryPeopleOver {
    private final ActingPerson person;
    private final Audit audit;
    private final Sql sql;

    CarryPeopleOver(ActingPerson person, Audit audit, Sql sql) {
        this.person = person;
        this.audit = audit;
        this.sql = sql;
    }

    /**
     * To be called with the units registered in the new cycle.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int carryOver(Cycle earlier, Cycle next) {
        Act act = person.acting(Optional.empty(), next.scheme().workCalendar());
        List<Audit.Change> bound = sql.list(
                """
                INSERT INTO person_binding (cycle, unit, name, bound_to, occurred_on, entered_back, recorded_at, person)
                SELECT DISTINCT ON (unit, name) ?, unit, name, bound_to, ?::date, ?, ?::timestamptz, ?
                FROM person_binding WHERE cycle = ? ORDER BY unit, name, act DESC
                RETURNING unit, name, bound_to""",
                row -> new Audit.Change(
                        next.id() + "/" + row.getString(1),
                        null,
                        Map.of("name", row.getString(2), "person", row.getString(3)),
                        null),
                next.id(),
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                earlier.id());
        audit.changed(bound);
        return bound.size();
    }
}
