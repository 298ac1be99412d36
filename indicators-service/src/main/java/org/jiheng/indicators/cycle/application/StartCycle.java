package org.jiheng.indicators.cycle.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Preparation is over: facts may come in. */
@ApplicationScoped
public class StartCycle {
    private final Cycles cycles;
    private final Standings standings;
    private final Rights rights;
    private final ActingPerson person;
    private final Audit audit;

    StartCycle(Cycles cycles, Standings standings, Rights rights, ActingPerson person, Audit audit) {
        this.cycles = cycles;
        this.standings = standings;
        this.rights = rights;
        this.person = person;
        this.audit = audit;
    }

    @Transactional
    public Cycle start(String id, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.holdForUpdate(id).orElseThrow(() -> new UnknownCycle(id));
        rights.require(IndicatorsAct.START_CYCLE, Row.ofJurisdiction(cycle.jurisdiction()));
        Cycle started = cycle.started(cycles.tierOfUnit(id));
        standings.lockWholeCycle(id);
        cycles.start(started, person.acting(occurredOn, cycle.scheme().workCalendar()));
        cycles.stamp(id, standings.publishCycle(id));
        standings.publishUnderPresentRevision(id);
        audit.changed(id, CycleChange.of(cycle), CycleChange.of(started));
        return started;
    }
}
