package org.jiheng.scoring.result.usecase;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decisions;

/** Whoever moves a result waits for whoever takes standings of the cycle or decides in it, and the other way round. */
@ApplicationScoped
class HoldCycle {
    private static final List<String> OF_RESULTS = List.of(
            Topics.CLOSINGS,
            Topics.CYCLES,
            Topics.DEDUCTION_STANDINGS,
            Topics.INDICATOR_STANDINGS,
            Topics.REVIEW_STANDINGS,
            Topics.UNITS);

    private final PartitionLocks locks;
    private final TakenStandings taken;
    private final Rejections rejections;
    private final Decisions decisions;

    HoldCycle(PartitionLocks locks, TakenStandings taken, Rejections rejections, Decisions decisions) {
        this.locks = locks;
        this.taken = taken;
        this.rejections = rejections;
        this.decisions = decisions;
    }

    /** Nothing of it changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String cycle) {
        locks.lock(cycle);
    }

    /** The caller holds the cycle's lock. */
    HeldCycle read(String cycle) {
        return new HeldCycle(
                cycle, taken.all(OF_RESULTS, cycle), taken.revisions(cycle), stuck(cycle), decisions.standing(cycle));
    }

    /** What a result would be frozen from now. The caller holds the cycle's lock. */
    String ground(String cycle) {
        return HeldCycle.ground(taken.revisions(cycle), decisions.standing(cycle), stuck(cycle));
    }

    private List<String> stuck(String cycle) {
        return rejections.stuckUnder(cycle).stream()
                .map(stuck -> stuck.topic() + " " + stuck.subject())
                .toList();
    }
}
