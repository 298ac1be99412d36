package org.jiheng.scoring.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The decisions of a cycle that stand, proposed or decided, held against its scores as they are now. */
public final class StandingDecisions {
    private final JudgedCycle cycle;
    private final List<Decision> all;

    /** @param all the earlier decided before the later */
    public StandingDecisions(JudgedCycle cycle, List<Decision> all) {
        this.cycle = cycle;
        this.all = List.copyOf(all);
    }

    public boolean none() {
        return all.isEmpty();
    }

    public Set<String> tiers() {
        Set<String> tiers = new TreeSet<>();
        all.forEach(decision -> tiers.add(decision.matter().tier()));
        return tiers;
    }

    public TierDecisions in(String tier) {
        List<Decision> ofTier = all.stream()
                .filter(decision -> decision.matter().tier().equals(tier))
                .toList();
        return new TierDecisions(cycle.tier(tier), ofTier);
    }

    /** Of all tiers, not only of those that moved: the standing that makes the cycle whole again may be of another. */
    public List<TierDecisions.Lapsed> lapsed() {
        List<TierDecisions.Lapsed> lapsed = new ArrayList<>();
        tiers().forEach(tier -> lapsed.addAll(in(tier).lapsed()));
        return lapsed;
    }
}
