package org.jiheng.indicators.responsibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.database.Sql;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** All that the caller answers for, whichever unit's plan says so; in the cycles in which the caller's roles hold. */
@ApplicationScoped
public class OwnResponsibilities {
    /** @param answersAs RESPONSIBLE_PERSON or SUPERVISING_LEADER */
    public record Responsibility(
            String cycle,
            String unit,
            String indicator,
            String name,
            String state,
            LocalDate deadline,
            String answersAs,
            String jurisdiction) {}

    private static final Comparator<Responsibility> BY_CODE = Comparator.comparing(Responsibility::cycle)
            .thenComparing(Responsibility::unit)
            .thenComparing(Responsibility::indicator)
            .thenComparing(Responsibility::answersAs);
    private static final Map<String, Comparator<Responsibility>> ORDERS = Map.of(
            "deadline",
            Comparator.comparing(Responsibility::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BY_CODE),
            "indicator",
            BY_CODE);

    private final Caller caller;
    private final Rights rights;
    private final Sql sql;

    OwnResponsibilities(Caller caller, Rights rights, Sql sql) {
        this.caller = caller;
        this.rights = rights;
        this.sql = sql;
    }

    @Transactional
    public Paged<Responsibility> all(Page page) {
        String person = caller.id();
        List<Responsibility> all = sql.list(
                """
                SELECT cycle, unit, planned.indicator, planned.name, coalesce(indicator.state, 'PLANNED'), deadline,
                    CASE WHEN responsible_person = bound.name THEN 'RESPONSIBLE_PERSON' ELSE 'SUPERVISING_LEADER' END, jurisdiction
                FROM (SELECT DISTINCT ON (cycle, unit, name) cycle, unit, name, bound_to FROM person_binding
                      WHERE (cycle, unit, name) IN (SELECT cycle, unit, name FROM person_binding WHERE bound_to = ?)
                      ORDER BY cycle, unit, name, act DESC) AS bound
                    JOIN cycle USING (cycle)
                    JOIN plan USING (cycle, unit)
                    JOIN planned_indicator AS planned USING (cycle, unit, version)
                    LEFT JOIN indicator USING (cycle, unit, indicator)
                WHERE bound_to = ? AND bound.name IN (responsible_person, supervising_leader)""",
                row -> new Responsibility(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8)),
                person,
                person);
        return page.of(
                rights.readable(
                        IndicatorsAct.READ_OWN_RESPONSIBILITIES, all, each -> Row.ofJurisdiction(each.jurisdiction())),
                ORDERS);
    }
}
