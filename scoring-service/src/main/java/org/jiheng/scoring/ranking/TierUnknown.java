package org.jiheng.scoring.ranking;

import org.jiheng.kit.refusal.Refusal;

/** The cycle's scheme has no tier of this code. */
public final class TierUnknown extends Refusal {
    public TierUnknown(String cycle, String tier) {
        super(Kind.NOT_FOUND, "tier-unknown", cycle, tier);
    }
}
