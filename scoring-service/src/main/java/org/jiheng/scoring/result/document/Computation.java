package org.jiheng.scoring.result.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.decision.StandingDecisions;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.messaging.CycleReader;

/** A cycle's result computed from its standings and decisions alone; what the service froze and what a verifier finds come from here. */
public final class Computation {
    private final CycleNow cycle;
    private final Collection<UnitScore> scores;
    private final Map<String, String> names;

    private Computation(CycleNow cycle, Map<String, String> names) {
        this.cycle = cycle;
        this.scores = cycle.scores();
        this.names = names;
    }

    /** Empty without the cycle's own standing. @param standings of the cycle alone */
    public static Optional<Computation> of(String cycle, List<Standing> standings) {
        Map<SubjectKey, Long> revisions = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Standing standing : standings) {
            revisions.put(standing.key(), standing.revision());
            if (standing.key().topic().equals(Topics.UNITS)) {
                names.put(
                        standing.data().get("unit").asText(),
                        standing.data().get("name").asText());
            }
        }
        return CycleReader.read(cycle, standings, revisions).map(now -> new Computation(now, names));
    }

    /** Of the same cycle as it would be. */
    public Computation with(CycleNow supposed) {
        return new Computation(supposed, names);
    }

    /** What the units are called, by code. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    public CycleNow cycle() {
        return cycle;
    }

    public JudgedCycle judged() {
        return cycle.judged(scores);
    }

    /** One for each tier: the scheme's in its order, then any that units name besides. */
    public List<TierRanking> rankings(List<Decision> decisions) {
        StandingDecisions standing = new StandingDecisions(judged(), decisions);
        List<String> tiers = new ArrayList<>(cycle.schemeTiers());
        cycle.tiers().stream().filter(tier -> !tiers.contains(tier)).forEach(tiers::add);
        return tiers.stream()
                .map(tier -> TierRanking.rank(
                        tier,
                        scores.stream()
                                .filter(score -> score.tier().equals(tier))
                                .toList(),
                        cycle.grading(),
                        standing.in(tier).inForce()))
                .toList();
    }

    public List<ResultRow> rows(List<TierRanking> rankings) {
        return rankings.stream()
                .flatMap(ranking -> ranking.entries().stream())
                .map(this::row)
                .toList();
    }

    private ResultRow row(RankedUnit place) {
        UnitScore score = place.score();
        return new ResultRow(
                score.unit(),
                names.get(score.unit()),
                score.tier(),
                place.rank(),
                score.indicators(),
                score.review(),
                score.deduction().counted(),
                score.deduction().raw(),
                score.total(),
                place.grade());
    }
}
