package org.jiheng.scoring.explanation.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.explanation.Explanation;
import org.jiheng.scoring.explanation.FactsNotKept;
import org.jiheng.scoring.explanation.Moment;
import org.jiheng.scoring.explanation.NoScoreThen;
import org.jiheng.scoring.explanation.ScoreNotSettled;
import org.jiheng.scoring.history.ScoreChange;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.score.UnitUnknown;
import org.jiheng.scoring.standing.Snapshot;

/** Explains a unit's score from one snapshot of everything, so that it says what the rankings say. */
@ApplicationScoped
public class ExplainScore {
    private final Snapshot snapshot;
    private final Rights rights;
    private final ReadableCycles cycles;
    private final ToldMoments moments;
    private final TierRankings rankings;
    private final ScoreHistory history;
    private final DecisionsThen decisions;

    ExplainScore(
            Snapshot snapshot,
            Rights rights,
            ReadableCycles cycles,
            ToldMoments moments,
            TierRankings rankings,
            ScoreHistory history,
            DecisionsThen decisions) {
        this.snapshot = snapshot;
        this.rights = rights;
        this.cycles = cycles;
        this.moments = moments;
        this.rankings = rankings;
        this.history = history;
        this.decisions = decisions;
    }

    /** @throws ScoreNotSettled if the score that is held is not what the facts say, because it is being read again */
    @Transactional
    public ExplainedScore now(String code, String unit) {
        snapshot.begin();
        Cycle cycle = cycles.get(code, ScoringAct.READ_EXPLANATION, unit);
        ToldMoment told = moments.now(code, unit).orElseThrow(() -> new UnitUnknown(code, unit));
        String tier = told.moment().tier();
        List<RankedUnit> places = rankings.all(code, List.of(tier)).get(0).entries();
        RankedUnit own = places.stream()
                .filter(place -> place.score().equals(told.moment().score()))
                .findFirst()
                .orElseThrow(() -> new ScoreNotSettled(code, unit));
        return explained(cycle, told, own, places, Optional.empty(), decisions.on(code, tier, unit, Optional.empty()));
    }

    /**
     * @throws NoScoreThen if the unit had none yet
     * @throws FactsNotKept if what was known then is not kept
     */
    @Transactional
    public ExplainedScore at(String code, String unit, Instant moment) {
        snapshot.begin();
        Cycle cycle = cycles.get(code, ScoringAct.READ_EXPLANATION, unit);
        ScoreChange line = history.at(code, unit, moment).orElseThrow(() -> new NoScoreThen(code, unit, moment));
        RankedUnit own = line.state().place();
        String tier = own.score().tier();
        ToldMoment told = moments.at(code, unit, moment)
                .filter(then -> then.moment().score().equals(own.score()))
                .or(() -> moments.under(code, unit, line.state().revisions()))
                .filter(then -> then.moment().score().equals(own.score()))
                .orElseThrow(() -> new FactsNotKept(code, unit, moment));
        List<RankedUnit> places =
                TierRanking.of(tier, history.places(code, moment)).entries();
        List<UUID> decided = decisions.on(code, tier, unit, Optional.of(moment));
        return explained(cycle, told, own, places, Optional.of(line.recordedAt()), decided);
    }

    private ExplainedScore explained(
            Cycle cycle,
            ToldMoment told,
            RankedUnit own,
            List<RankedUnit> places,
            Optional<Instant> recordedAt,
            List<UUID> decided) {
        Row row = Row.ofJurisdiction(cycle.jurisdiction()).with(Claims.UNIT, own.unit());
        Moment moment = rights.permits(ScoringAct.READ_GROUP_LINES, row)
                ? told.moment()
                : told.moment().withoutGroupLines();
        return new ExplainedScore(
                cycle.code(), Explanation.of(moment, own, places, recordedAt, decided), told.name(), told.words());
    }
}
