package org.jiheng.scoring.grade;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.score.UnitScore;

/** Where EXCELLENT ends in a tier. Barred units are taken out before it is looked at and give their place to the next. */
final class Edge {
    enum Side {
        ABOVE,
        STRADDLING,
        BELOW
    }

    private final List<UnitScore> eligible;
    private final int places;

    private Edge(List<UnitScore> eligible, int places) {
        this.eligible = eligible;
        this.places = Math.min(places, eligible.size());
    }

    static Edge of(List<UnitScore> bestFirst, int places) {
        return new Edge(bestFirst.stream().filter(score -> !score.barred()).toList(), places);
    }

    Side side(UnitScore score) {
        if (score.barred() || places == 0) {
            return Side.BELOW;
        }
        int againstLast = UnitScore.BEST_FIRST.compare(score, eligible.get(places - 1));
        if (againstLast == 0) {
            return straddled() ? Side.STRADDLING : Side.ABOVE;
        }
        return againstLast < 0 ? Side.ABOVE : Side.BELOW;
    }

    /** No more than units that can be EXCELLENT. */
    int places() {
        return places;
    }

    /** Those of whom some have a place and some have none, although nothing tells them apart. */
    Optional<Tie> tie() {
        if (!straddled()) {
            return Optional.empty();
        }
        List<UnitScore> tied =
                eligible.stream().filter(eligible.get(places)::ties).toList();
        return Optional.of(new Tie(places - eligible.indexOf(tied.get(0)), tied));
    }

    /** The last unit with a place and the first without are equal in all four figures. */
    private boolean straddled() {
        return places > 0
                && places < eligible.size()
                && eligible.get(places - 1).ties(eligible.get(places));
    }
}
