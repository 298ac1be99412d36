package org.jiheng.scoring.analysis;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** It was withdrawn before. */
public final class GoodPracticeWithdrawn extends Refusal {
    public GoodPracticeWithdrawn(UUID practice) {
        super(Kind.CONFLICT, "good-practice-withdrawn", practice);
    }
}
