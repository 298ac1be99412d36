package org.jiheng.scoring.grade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.scoring.score.UnitScore;

/**
 * A scheme's grading, §四(五), §五(四).
 *
 * @param goodMinimumTotal GOOD from this total on, AVERAGE below; empty leaves both open
 */
public record Grading(Quota quota, CutoffTie cutoffTie, Optional<BigDecimal> goodMinimumTotal) {

    /**
     * The grades of a tier's units, which come best first; the answer has their order. Empty: left open.
     *
     * @param decided what people have decided goes before what the rules say
     */
    public List<Optional<Grade>> grade(List<UnitScore> bestFirst, Decided decided) {
        Edge edge = edge(bestFirst);
        List<Optional<Grade>> grades = new ArrayList<>();
        for (UnitScore score : bestFirst) {
            Optional<Grade> byHand = Optional.ofNullable(decided.byHand().get(score.unit()));
            grades.add(byHand.or(() -> grade(score, edge.side(score), decided.excellentOfTied())));
        }
        return grades;
    }

    /** How many places of EXCELLENT there are for the tier's units, which come best first. */
    public int excellentPlaces(List<UnitScore> bestFirst) {
        return edge(bestFirst).places();
    }

    /** The tie at the edge, where the scheme leaves it to the office. */
    public Optional<Tie> tieToDecide(List<UnitScore> bestFirst) {
        return cutoffTie == CutoffTie.DECIDE ? edge(bestFirst).tie() : Optional.empty();
    }

    /** Whether no more units are EXCELLENT than the tier has places; those of a tie that is not decided count as taken. */
    public boolean keepsToQuota(List<UnitScore> bestFirst, Decided decided) {
        List<Optional<Grade>> grades = grade(bestFirst, decided);
        long excellent = grades.stream()
                .filter(grade -> grade.filter(Grade.EXCELLENT::equals).isPresent())
                .count();
        int waiting = grades.contains(Optional.of(Grade.PENDING_DECISION))
                ? edge(bestFirst).tie().map(Tie::places).orElse(0)
                : 0;
        return excellent + waiting <= quota.places(bestFirst.size());
    }

    private Edge edge(List<UnitScore> bestFirst) {
        return Edge.of(bestFirst, quota.places(bestFirst.size()));
    }

    private Optional<Grade> grade(UnitScore score, Edge.Side side, Optional<Set<String>> excellentOfTied) {
        return switch (side) {
            case ABOVE -> Optional.of(Grade.EXCELLENT);
            case BELOW -> withoutExcellent(score);
            case STRADDLING ->
                switch (cutoffTie) {
                    case INCLUDE -> Optional.of(Grade.EXCELLENT);
                    case EXCLUDE -> withoutExcellent(score);
                    case DECIDE ->
                        excellentOfTied
                                .map(chosen -> chosen.contains(score.unit())
                                        ? Optional.of(Grade.EXCELLENT)
                                        : withoutExcellent(score))
                                .orElse(Optional.of(Grade.PENDING_DECISION));
                };
        };
    }

    private Optional<Grade> withoutExcellent(UnitScore score) {
        return goodMinimumTotal.map(
                minimum -> score.total().value().compareTo(minimum) >= 0 ? Grade.GOOD : Grade.AVERAGE);
    }
}
