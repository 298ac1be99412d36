package org.jiheng.indicators.closing.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.CycleChange;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;

/** The year is over: no fact comes in any more, and each source says what it ended it with. */
@ApplicationScoped
public class CloseCycle {
    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final MovedCycles moved;
    private final ActingPerson person;
    private final Audit audit;
    private final ClosingNotices notices;

    CloseCycle(
            OpenCycles openCycles,
            Cycles cycles,
            MovedCycles moved,
            ActingPerson person,
            Audit audit,
            ClosingNotices notices) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.moved = moved;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    @Transactional
    public Cycle close(String id, Optional<LocalDate> occurredOn) {
        Cycle cycle = openCycles.alone(id, IndicatorsAct.CLOSE_CYCLE);
        Cycle closing = cycle.closing();
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(cycles.startedOn(id));
        moved.move(closing, () -> cycles.close(closing, act));
        audit.changed(id, CycleChange.of(cycle), CycleChange.of(closing));
        notices.closing(closing);
        return closing;
    }
}
