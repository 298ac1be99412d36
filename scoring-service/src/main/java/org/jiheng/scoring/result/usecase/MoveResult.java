package org.jiheng.scoring.result.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.decision.usecase.Signing;
import org.jiheng.scoring.result.CycleNotKeptClosed;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** A frozen version is approved by a second and published, or released; of its figures nothing moves. */
@ApplicationScoped
public class MoveResult {
    private final ReadableCycles cycles;
    private final HoldCycle holdCycle;
    private final Results results;
    private final Signing signing;
    private final ResultRecord record;
    private final PublishUnits publishUnits;

    MoveResult(
            ReadableCycles cycles,
            HoldCycle holdCycle,
            Results results,
            Signing signing,
            ResultRecord record,
            PublishUnits publishUnits) {
        this.cycles = cycles;
        this.holdCycle = holdCycle;
        this.results = results;
        this.signing = signing;
        this.record = record;
        this.publishUnits = publishUnits;
    }

    /**
     * @throws CycleNotKeptClosed until indicators has said that it does not reopen the cycle: without that word an act could be
     *     acknowledged there, in a cycle reopened meanwhile, that nobody here has heard of
     */
    @Transactional
    public ResultStory approve(String code, int version, Precondition seen, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.APPROVE_RESULT);
        ResultVersion held = held(code, version, seen);
        Signature by = following(held, signing.on(occurredOn, cycle));
        ResultVersion approved = held.approved(by.person(), holdCycle.ground(code));
        if (!holdCycle.isKeptClosedFor(code, version)) {
            throw new CycleNotKeptClosed(code, version);
        }
        results.approve(approved, by);
        record.approved(cycle, held, approved);
        return results.story(code, version).orElseThrow();
    }

    @Transactional
    public ResultStory publish(String code, int version, Precondition seen, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.PUBLISH_RESULT);
        ResultVersion held = held(code, version, seen);
        Signature by = following(held, signing.on(occurredOn, cycle));
        ResultVersion published = held.published(holdCycle.ground(code));
        results.publish(published, by);
        publishUnits.publish(code, version);
        record.published(cycle, held, published);
        return results.story(code, version).orElseThrow();
    }

    @Transactional
    public ResultStory release(
            String code, int version, Precondition seen, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.RELEASE_RESULT);
        ResultVersion held = held(code, version, seen);
        Signature by = following(held, signing.on(occurredOn, cycle));
        ResultVersion released = held.released(holdCycle.groundWithoutProposals(code));
        results.release(released, reason, by);
        record.released(cycle, held, released, reason);
        return results.story(code, version).orElseThrow();
    }

    /** Read once the cycle's lock is held, so that nobody else moves it. */
    private ResultVersion held(String code, int version, Precondition seen) {
        holdCycle.lock(code);
        ResultVersion held = results.find(code, version).orElseThrow(() -> new UnknownResult(code, version));
        seen.check(new Version(held.moves()));
        return held;
    }

    private Signature following(ResultVersion held, Signature by) {
        ResultStory story = results.story(held.cycle(), held.number()).orElseThrow();
        by.dates().refuseBefore(story.approval().orElse(story.freeze()).occurredOn());
        return by;
    }
}
