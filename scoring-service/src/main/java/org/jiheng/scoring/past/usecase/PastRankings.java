package org.jiheng.scoring.past.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.history.PastMoment;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.result.document.Computation;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.standing.Snapshot;
import org.jiheng.scoring.standing.StandingHistory;
import org.jiheng.scoring.standing.messaging.FactsByDay;

/** What was recorded is kept as it was ranked; by the day on which it occurred it is computed from the standings that were kept. */
@ApplicationScoped
public class PastRankings {
    private final Snapshot snapshot;
    private final ReadableCycles cycles;
    private final ScoreHistory history;
    private final TakenStandings taken;
    private final StandingHistory standings;
    private final DecisionsByDay decisions;

    PastRankings(
            Snapshot snapshot,
            ReadableCycles cycles,
            ScoreHistory history,
            TakenStandings taken,
            StandingHistory standings,
            DecisionsByDay decisions) {
        this.snapshot = snapshot;
        this.cycles = cycles;
        this.history = history;
        this.taken = taken;
        this.standings = standings;
        this.decisions = decisions;
    }

    /**
     * One for each of the scheme's tiers, in its order.
     *
     * @param recordedAt with what had been recorded by then
     * @param occurredOn with what had occurred by the end of that day; empty: whenever it had
     */
    @Transactional
    public List<TierRanking> rankings(String code, Instant recordedAt, Optional<LocalDate> occurredOn) {
        snapshot.begin();
        Cycle cycle = cycles.get(code, ScoringAct.READ_PAST_RANKINGS);
        List<RankedUnit> places = occurredOn
                // nothing is recorded before it occurs
                .filter(day -> day.isBefore(cycle.workCalendar().dateOf(recordedAt)))
                .map(day -> places(cycle, recordedAt, day))
                .orElseGet(() -> history.places(code, recordedAt));
        return cycle.tiers().stream().map(tier -> TierRanking.of(tier, places)).toList();
    }

    private List<RankedUnit> places(Cycle cycle, Instant recordedAt, LocalDate day) {
        List<Decision> decided = decisions.of(cycle.code(), recordedAt, day);
        return Computation.of(cycle.code(), standings(cycle, recordedAt, day)).stream()
                .flatMap(then -> then.rankings(decided).stream())
                .flatMap(ranking -> ranking.entries().stream())
                .toList();
    }

    /** Scheme, units and plans as recorded by then; what was done in them as it had occurred by the day. */
    private List<Standing> standings(Cycle cycle, Instant recordedAt, LocalDate day) {
        List<SubjectKey> subjects = taken.revisions(cycle.code()).keySet().stream()
                .filter(subject -> Topics.OF_SCORES.contains(subject.topic()))
                .toList();
        Instant evening = PastMoment.endOf(day, cycle.workCalendar().timeZone());
        FactsByDay facts = new FactsByDay(day);
        standings.at(subjects, evening).forEach(facts::toldInTime);
        standings.between(subjects, evening, recordedAt, facts::toldLater);
        return standings.at(subjects, recordedAt).stream().map(facts::of).toList();
    }
}
