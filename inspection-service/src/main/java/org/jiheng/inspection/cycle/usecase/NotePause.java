package org.jiheng.inspection.cycle.usecase;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CyclePause;
import org.jiheng.inspection.cycle.CyclePauses;
import org.jiheng.inspection.cycle.EvaluationCycle;

/**
 * Notes when a cycle was closed and reopened: by the service's clock when its standing is taken, for between these two moments its
 * units are refused. Whoever closes and reopens so fast that only the latter is ever taken has kept nobody from anything.
 */
@ApplicationScoped
public class NotePause {
    private final CyclePauses pauses;
    private final Clock clock;

    NotePause(CyclePauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * To be called when a standing of the cycle is taken, with its partition lock.
     *
     * @return whether a pause has ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean note(EvaluationCycle cycle) {
        boolean paused = pauses.of(cycle.cycle()).stream().anyMatch(CyclePause::lasts);
        if (!paused && cycle.isClosed()) {
            pauses.begin(cycle.cycle(), clock.instant());
        }
        boolean ends = paused && cycle.isRunning();
        if (ends) {
            pauses.end(cycle.cycle(), clock.instant());
        }
        return ends;
    }
}
