package org.jiheng.scoring.whatif.usecase;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.scoring.cycle.CycleUnknown;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.StandingDecisions;
import org.jiheng.scoring.result.document.Computation;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.standing.Snapshot;
import org.jiheng.scoring.whatif.Comparison;
import org.jiheng.scoring.whatif.Supposition;

/** Computes a cycle twice from the standings that are held: as they are, and as somebody supposes. */
@ApplicationScoped
public class CompareSupposition {
    private final Snapshot snapshot;
    private final ReadableCycles cycles;
    private final TakenStandings taken;
    private final Decisions decisions;

    CompareSupposition(Snapshot snapshot, ReadableCycles cycles, TakenStandings taken, Decisions decisions) {
        this.snapshot = snapshot;
        this.cycles = cycles;
        this.taken = taken;
        this.decisions = decisions;
    }

    /** @throws org.jiheng.scoring.whatif.SuppositionUnfit with all that does not fit the cycle */
    @Transactional
    public Comparison compare(String code, Supposition supposition) {
        snapshot.begin();
        cycles.get(code, ScoringAct.SUPPOSE);
        Computation now =
                Computation.of(code, taken.all(Topics.OF_SCORES, code)).orElseThrow(() -> new CycleUnknown(code));
        Computation then = now.with(supposition.in(now.cycle()));
        List<Decision> standing = decisions.standing(code);
        return new Comparison(
                code,
                Comparison.compare(now.rankings(standing), then.rankings(standing)),
                now.names(),
                lapsing(then, standing));
    }

    private static List<UUID> lapsing(Computation then, List<Decision> standing) {
        return new StandingDecisions(then.judged(), standing)
                .lapsed().stream().map(lapsed -> lapsed.decision().id()).toList();
    }
}
