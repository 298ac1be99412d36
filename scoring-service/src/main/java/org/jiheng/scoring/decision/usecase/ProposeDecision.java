package org.jiheng.scoring.decision.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionDraft;
import org.jiheng.scoring.decision.DecisionStands;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.Ground;
import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.decision.Matter;
import org.jiheng.scoring.decision.ScoresInMotion;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.decision.TierDecisions;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The performance office proposes a decision on the figures as they are now; it moves nothing yet. */
@ApplicationScoped
public class ProposeDecision {
    private final ReadableCycles cycles;
    private final JudgedCycles judgedCycles;
    private final KeepDecisions keepDecisions;
    private final Decisions decisions;
    private final Signing signing;
    private final DecisionRecord record;

    ProposeDecision(
            ReadableCycles cycles,
            JudgedCycles judgedCycles,
            KeepDecisions keepDecisions,
            Decisions decisions,
            Signing signing,
            DecisionRecord record) {
        this.cycles = cycles;
        this.judgedCycles = judgedCycles;
        this.keepDecisions = keepDecisions;
        this.decisions = decisions;
        this.signing = signing;
        this.record = record;
    }

    @Transactional
    public DecisionStory propose(String code, DecisionDraft draft, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.PROPOSE_DECISION);
        JudgedCycle judged = judgedCycles.hold(code);
        Matter matter = draft.in(judged);
        if (!keepDecisions.isSettled(judged)) {
            throw new ScoresInMotion(code);
        }
        TierDecisions standing = keepDecisions.standing(judged).in(matter.tier());
        standing.requirePossible(matter);
        Signature by = signing.on(occurredOn, cycle);
        Decision proposed = Decision.proposed(UUID.randomUUID(), matter, standing.basis(matter), by.person());
        if (!decisions.add(code, proposed, reason, by)) {
            throw new DecisionStands(matter.tier());
        }
        decisions.keep(code, new Ground(judged.revisions()));
        record.proposed(cycle, proposed, reason);
        return decisions.story(code, proposed.id()).orElseThrow();
    }
}
