package org.jiheng.indicators.cycle.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;

/** Preparation is over: facts may come in. */
@ApplicationScoped
public class StartCycle {
    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Standings standings;
    private final ActingPerson person;
    private final Audit audit;
    private final DraftNotices drafts;

    StartCycle(
            OpenCycles openCycles,
            Cycles cycles,
            Standings standings,
            ActingPerson person,
            Audit audit,
            DraftNotices drafts) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.standings = standings;
        this.person = person;
        this.audit = audit;
        this.drafts = drafts;
    }

    @Transactional
    public Cycle start(String id, Optional<LocalDate> occurredOn) {
        Cycle cycle = openCycles.alone(id, IndicatorsAct.START_CYCLE);
        Cycle started = cycle.started(cycles.tierOfUnit(id));
        standings.lockWholeCycle(id);
        cycles.start(started, person.acting(occurredOn, cycle.scheme().workCalendar()));
        cycles.stamp(id, standings.publishCycle(id));
        standings.publishUnderPresentRevision(id);
        audit.changed(id, CycleChange.of(cycle), CycleChange.of(started));
        drafts.started(started);
        return started;
    }
}
