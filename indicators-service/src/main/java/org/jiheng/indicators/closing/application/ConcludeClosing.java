package org.jiheng.indicators.closing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.closing.Closings;
import org.jiheng.indicators.closing.Source;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleState;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.CycleChange;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.calendar.Dated;

/** A cycle is closed, by itself, as soon as every source has closed under its present revision. */
@ApplicationScoped
public class ConcludeClosing {
    private final Cycles cycles;
    private final Closings closings;
    private final MovedCycles moved;
    private final Audit audit;
    private final ClosingNotices notices;
    private final Clock clock;

    ConcludeClosing(
            Cycles cycles, Closings closings, MovedCycles moved, Audit audit, ClosingNotices notices, Clock clock) {
        this.cycles = cycles;
        this.closings = closings;
        this.moved = moved;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Does nothing in a cycle that is not being closed, or that waits for another closing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ifAllHaveClosed(String id) {
        // a closing comes after the move that it was made under: only such a cycle is held
        if (cycles.find(id).filter(ConcludeClosing::isClosing).isPresent()) {
            cycles.holdForUpdate(id)
                    .filter(ConcludeClosing::isClosing)
                    .filter(cycle -> closings.under(id, cycles.revision(id)).size() == Source.values().length)
                    .ifPresent(this::conclude);
        }
    }

    private static boolean isClosing(Cycle cycle) {
        return cycle.state() == CycleState.CLOSING;
    }

    private void conclude(Cycle cycle) {
        Cycle closed = cycle.closed();
        Dated dates = Dated.asRecorded(
                clock.instant().truncatedTo(ChronoUnit.MICROS), cycle.scheme().workCalendar());
        moved.move(closed, () -> cycles.conclude(closed, dates));
        audit.changedByService(
                "conclude-closing",
                cycle.jurisdiction(),
                new Audit.Change(cycle.id(), CycleChange.of(cycle), CycleChange.of(closed), null));
        notices.closed(closed);
    }
}
