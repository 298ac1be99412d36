package org.jiheng.scoring.result.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.closing.messaging.ClosingReader;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.Decisions;
import org.jiheng.scoring.result.document.HeldCycle;

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
        return ground(cycle, decisions.standing(cycle));
    }

    /** The same as far as facts and two people made it: nothing that one person proposes moves it. */
    String groundWithoutProposals(String cycle) {
        return ground(cycle, HeldCycle.decided(decisions.standing(cycle)));
    }

    private String ground(String cycle, List<Decision> standing) {
        return HeldCycle.ground(taken.revisions(cycle), closings(cycle).values(), standing, stuck(cycle));
    }

    /** Whether indicators has said that it keeps the cycle closed for this version. The caller holds the cycle's lock. */
    boolean isKeptClosedFor(String cycle, int version) {
        return Optional.ofNullable(closings(cycle).get(Source.INDICATORS))
                .flatMap(Closing::heldFor)
                .filter(held -> held == version)
                .isPresent();
    }

    private Map<Source, Closing> closings(String cycle) {
        return ClosingReader.read(taken.all(List.of(Topics.CLOSINGS), cycle));
    }

    private List<String> stuck(String cycle) {
        return rejections.stuckUnder(cycle).stream()
                .map(stuck -> stuck.topic() + " " + stuck.subject())
                .toList();
    }
}
