package org.jiheng.scoring.ranking;

import java.util.Collection;
import java.util.List;

/** The rankings as they are now; derived, and rebuilt from the standings when lost. */
public interface TierRankings {
    /** One for each of the tiers, in their order; without entries where the tier has no unit yet. */
    List<TierRanking> all(String cycle, List<String> tiers);

    /** Moves these units to their places; a unit has one place, so it leaves the one it had. */
    void save(String cycle, Collection<RankedUnit> places);
}
