package org.jiheng.scoring.standing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.scoring.cycle.CycleUnknown;
import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.decision.usecase.JudgedCycles;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.RecomputeScores;
import org.jiheng.scoring.standing.Touched;

/** Who decides waits for whoever takes standings of the cycle, and the other way round. */
@ApplicationScoped
class JudgedByStandings implements JudgedCycles {
    private final PartitionLocks locks;
    private final HeldCycles cycles;
    private final UnitScores scores;
    private final RecomputeScores recomputeScores;

    JudgedByStandings(PartitionLocks locks, HeldCycles cycles, UnitScores scores, RecomputeScores recomputeScores) {
        this.locks = locks;
        this.cycles = cycles;
        this.scores = scores;
        this.recomputeScores = recomputeScores;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public JudgedCycle hold(String cycle) {
        locks.lock(cycle);
        return now(cycle).judged(scores.all(cycle));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void rank(String cycle, String tier) {
        recomputeScores.rankAgain(now(cycle), tier);
    }

    private CycleNow now(String cycle) {
        return cycles.read(cycle, Touched.NOTHING).orElseThrow(() -> new CycleUnknown(cycle));
    }
}
