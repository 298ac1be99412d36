package org.jiheng.indicators.closing.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.closing.Closings;
import org.jiheng.indicators.closing.ResultFrozen;
import org.jiheng.indicators.closing.ResultHeard;
import org.jiheng.indicators.closing.ResultNotTaken;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.CycleChange;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.intake.PartitionLocks;

/** A second person lets facts in again; what the sources closed with is void from then on. */
@ApplicationScoped
public class ReopenCycle {
    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Closings closings;
    private final PartitionLocks locks;
    private final MovedCycles moved;
    private final ActingPerson person;
    private final Audit audit;
    private final ClosingNotices notices;

    ReopenCycle(
            OpenCycles openCycles,
            Cycles cycles,
            Closings closings,
            PartitionLocks locks,
            MovedCycles moved,
            ActingPerson person,
            Audit audit,
            ClosingNotices notices) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.closings = closings;
        this.locks = locks;
        this.moved = moved;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    @Transactional
    public Cycle reopen(String id, String reason, Optional<LocalDate> occurredOn) {
        openCycles.readable(id, IndicatorsAct.REOPEN_CYCLE);
        // before the cycle's row, as who takes standings in has it; and no result is taken in meanwhile
        locks.lock(id);
        Cycle cycle = openCycles.alone(id, IndicatorsAct.REOPEN_CYCLE);
        Optional<Act> closing = cycles.closing(id);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(closing.map(Act::occurredOn));
        Cycle reopened = cycle.reopened(closing.map(Act::person), act.person());
        refuseUnderAResult(id);
        moved.move(reopened, () -> cycles.reopen(reopened, reason, act));
        audit.changed(id, CycleChange.of(cycle), CycleChange.of(reopened), reason);
        notices.reopened(reopened);
        return reopened;
    }

    private void refuseUnderAResult(String id) {
        if (closings.resultStuck(id)) {
            throw new ResultNotTaken(id);
        }
        closings.result(id).filter(ResultHeard::stands).ifPresent(result -> {
            throw new ResultFrozen(id, result.state());
        });
    }
}
