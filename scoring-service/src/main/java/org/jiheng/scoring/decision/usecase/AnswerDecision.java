package org.jiheng.scoring.decision.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.decision.ScoresInMotion;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.decision.TierDecisions;
import org.jiheng.scoring.decision.UnknownDecision;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** A second person approves what was proposed, and the tier is ranked under it at once, or rejects it. */
@ApplicationScoped
public class AnswerDecision {
    private final ReadableCycles cycles;
    private final JudgedCycles judgedCycles;
    private final KeepDecisions keepDecisions;
    private final Decisions decisions;
    private final Signing signing;
    private final DecisionRecord record;

    AnswerDecision(
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
    public DecisionStory approve(
            String code, UUID id, Precondition seen, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.APPROVE_DECISION);
        JudgedCycle judged = judgedCycles.hold(code);
        Decision held = held(code, id, seen);
        Signature by = following(held, signing.on(occurredOn, cycle));
        Decision approved = held.approved(by.person());
        requirePossible(judged, held);
        decisions.decide(approved, reason, by);
        record.approved(cycle, held, approved, reason);
        judgedCycles.rank(code, approved.matter().tier());
        return decisions.story(code, id).orElseThrow();
    }

    @Transactional
    public DecisionStory reject(
            String code, UUID id, Precondition seen, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.REJECT_DECISION);
        judgedCycles.hold(code);
        Decision held = held(code, id, seen);
        Signature by = following(held, signing.on(occurredOn, cycle));
        Decision rejected = held.rejected(by.person());
        decisions.decide(rejected, reason, by);
        record.rejected(cycle, held, rejected, reason);
        return decisions.story(code, id).orElseThrow();
    }

    /** Read once the cycle's lock is held, so that nobody else moves it. */
    private Decision held(String code, UUID id, Precondition seen) {
        Decision held = decisions.find(code, id).orElseThrow(() -> new UnknownDecision(id));
        seen.check(new Version(held.version()));
        return held;
    }

    private Signature following(Decision held, Signature by) {
        by.dates().refuseBefore(decisions.proposedOn(held));
        return by;
    }

    private void requirePossible(JudgedCycle judged, Decision held) {
        TierDecisions standing = keepDecisions.standing(judged).in(held.matter().tier());
        if (!keepDecisions.isSettled(judged) || !standing.basis(held.matter()).equals(held.basis())) {
            throw new ScoresInMotion(judged.code());
        }
        standing.requirePossible(held.matter());
    }
}
