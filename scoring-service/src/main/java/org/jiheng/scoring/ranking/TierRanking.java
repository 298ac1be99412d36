package org.jiheng.scoring.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.score.UnitScore;

/**
 * The units of one tier, ranked among themselves only (§五(四)), with their grades.
 *
 * @param entries by rank; units that share one by their code
 */
public record TierRanking(String tier, List<RankedUnit> entries) {
    private static final Comparator<UnitScore> PUBLISHED_ORDER = UnitScore.BEST_FIRST.thenComparing(UnitScore::unit);

    public TierRanking {
        entries = List.copyOf(entries);
    }

    /** Of those places of a cycle that are of the tier, as they were ranked. */
    public static TierRanking of(String tier, Collection<RankedUnit> places) {
        return new TierRanking(
                tier,
                places.stream()
                        .filter(place -> place.score().tier().equals(tier))
                        .sorted(RankedUnit.BY_RANK)
                        .toList());
    }

    /**
     * Ranks all units of the tier, also those of which nothing is known yet.
     *
     * @param decided on their grades; a rank is never decided
     */
    public static TierRanking rank(String tier, Collection<UnitScore> units, Grading grading, Decided decided) {
        List<UnitScore> bestFirst = units.stream().sorted(PUBLISHED_ORDER).toList();
        List<Optional<Grade>> grades = grading.grade(bestFirst, decided);
        List<RankedUnit> entries = new ArrayList<>();
        for (int i = 0; i < bestFirst.size(); i++) {
            UnitScore score = bestFirst.get(i);
            boolean shared = i > 0 && score.ties(bestFirst.get(i - 1));
            int rank = shared ? entries.get(i - 1).rank() : i + 1;
            entries.add(new RankedUnit(rank, score, grades.get(i)));
        }
        return new TierRanking(tier, entries);
    }
}
