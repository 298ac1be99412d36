package org.jiheng.scoring.result.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.CycleUnknown;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.Signature;
import org.jiheng.scoring.decision.usecase.KeepDecisions;
import org.jiheng.scoring.decision.usecase.Signing;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.result.FrozenResult;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.ResultVersion.Frozen;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.result.VersionsOfCycle;
import org.jiheng.scoring.result.document.Computation;
import org.jiheng.scoring.result.document.ResultDocument;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The performance office freezes a closed cycle's figures as they are now: the first version, or one that corrects a published one. */
@ApplicationScoped
public class FreezeResult {
    private final ReadableCycles cycles;
    private final HoldCycle holdCycle;
    private final KeepDecisions keepDecisions;
    private final Results results;
    private final Signing signing;
    private final ResultRecord record;

    FreezeResult(
            ReadableCycles cycles,
            HoldCycle holdCycle,
            KeepDecisions keepDecisions,
            Results results,
            Signing signing,
            ResultRecord record) {
        this.cycles = cycles;
        this.holdCycle = holdCycle;
        this.keepDecisions = keepDecisions;
        this.results = results;
        this.signing = signing;
        this.record = record;
    }

    @Transactional
    public ResultStory freeze(String code, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.FREEZE_RESULT);
        holdCycle.lock(code);
        int number = new VersionsOfCycle(results.all(code)).first();
        return freeze(cycle, number, Optional.empty(), Optional.empty(), signing.on(occurredOn, cycle));
    }

    /** The published version stays as it is, and readable, for ever. */
    @Transactional
    public ResultStory correct(
            String code, int version, Precondition seen, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.CORRECT_RESULT);
        holdCycle.lock(code);
        ResultVersion published = results.find(code, version).orElseThrow(() -> new UnknownResult(code, version));
        seen.check(new Version(published.moves()));
        int number = new VersionsOfCycle(results.all(code)).correcting(published);
        Signature by = signing.on(occurredOn, cycle);
        results.story(code, version)
                .flatMap(ResultStory::publication)
                .ifPresent(publication -> by.dates().refuseBefore(publication.occurredOn()));
        return freeze(cycle, number, Optional.of(version), Optional.of(reason), by);
    }

    private ResultStory freeze(
            Cycle cycle, int number, Optional<Integer> corrects, Optional<String> reason, Signature by) {
        String code = cycle.code();
        Computation computation =
                Computation.of(code, holdCycle.read(code).standings()).orElseThrow(() -> new CycleUnknown(code));
        keepDecisions.standing(computation.judged());
        HeldCycle held = holdCycle.read(code);
        List<Decision> decided = held.decided();
        List<TierRanking> rankings = computation.rankings(decided);
        held.atFreeze(computation, rankings).requireReady();
        long revision = computation.cycle().revision();
        FrozenResult document = new ResultDocument(code, number, corrects, revision)
                .freeze(held.standings(), decided, computation.rows(rankings));
        ResultVersion frozen = ResultVersion.frozen(
                code, number, corrects, new Frozen(document.digest(), held.ground(), revision), by.person());
        results.add(frozen, document, reason, by);
        record.frozen(cycle, frozen, reason);
        return results.story(code, number).orElseThrow();
    }
}
