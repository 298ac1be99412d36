package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.score.OrderingFigure;

/**
 * What separates a unit from those about it, §五(四).
 *
 * @param sharing units that are equal to it in all four figures and so share its rank
 */
public record Neighbours(Optional<Neighbour> better, List<String> sharing, Optional<Neighbour> worse) {
    public Neighbours {
        sharing = List.copyOf(sharing);
    }

    /** @param tier by rank */
    static Neighbours of(RankedUnit own, List<RankedUnit> tier) {
        List<RankedUnit> better =
                tier.stream().filter(other -> other.rank() < own.rank()).toList();
        List<RankedUnit> worse =
                tier.stream().filter(other -> other.rank() > own.rank()).toList();
        List<String> sharing = tier.stream()
                .filter(other -> other.rank() == own.rank() && !other.unit().equals(own.unit()))
                .map(RankedUnit::unit)
                .toList();
        return new Neighbours(
                better.isEmpty() ? Optional.empty() : separation(own, better.get(better.size() - 1)),
                sharing,
                worse.isEmpty() ? Optional.empty() : separation(own, worse.get(0)));
    }

    private static Optional<Neighbour> separation(RankedUnit own, RankedUnit other) {
        return OrderingFigure.deciding(own.score(), other.score())
                .map(by -> new Neighbour(
                        other.unit(),
                        other.rank(),
                        by,
                        by.of(own.score()).subtract(by.of(other.score())).abs()));
    }
}
