package org.jiheng.scoring.whatif;

import org.jiheng.scoring.ranking.RankedUnit;

/** A unit's place as it is and as it would be; the tier is the same. */
public record ComparedUnit(RankedUnit now, RankedUnit then) {
    public boolean moves() {
        return now.rank() != then.rank();
    }

    public boolean changesTotal() {
        return !now.score().total().equals(then.score().total());
    }

    public boolean changesGrade() {
        return !now.grade().equals(then.grade());
    }

    /** Whether anything that is compared would be otherwise. */
    public boolean changes() {
        return moves() || changesTotal() || changesGrade();
    }
}
