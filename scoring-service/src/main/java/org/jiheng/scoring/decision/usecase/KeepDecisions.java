package org.jiheng.scoring.decision.usecase;

import java.time.Clock;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.Ground;
import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.decision.StandingDecisions;
import org.jiheng.scoring.decision.TierDecisions;

/** Holds a cycle's decisions against its scores as they are now: what is in force, and what stands no longer. */
@ApplicationScoped
public class KeepDecisions {
    private final Decisions decisions;
    private final DecisionRecord record;
    private final Clock clock;

    KeepDecisions(Decisions decisions, DecisionRecord record, Clock clock) {
        this.decisions = decisions;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The decisions that stand; those that rest on other figures than there are become void, and are in force no more. The
     * caller holds the cycle's lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public StandingDecisions standing(JudgedCycle cycle) {
        StandingDecisions standing = new StandingDecisions(cycle, decisions.standing(cycle.code()));
        if (!standing.none() && isSettled(cycle)) {
            standing.lapsed().forEach(lapsed -> lapse(cycle, lapsed));
            decisions.keep(cycle.code(), new Ground(cycle.revisions()));
        }
        return standing;
    }

    /** Whether the cycle's scores are as far as when its decisions were last looked at. */
    boolean isSettled(JudgedCycle cycle) {
        Optional<Ground> ground = decisions.ground(cycle.code());
        return ground.isEmpty() || ground.get().reachedBy(cycle.revisions());
    }

    private void lapse(JudgedCycle cycle, TierDecisions.Lapsed lapsed) {
        Decision voided = lapsed.decision().voided();
        decisions.lapse(voided, lapsed.became(), clock.instant());
        record.lapsed(cycle.code(), cycle.jurisdiction(), lapsed.decision(), voided, lapsed.became());
    }
}
