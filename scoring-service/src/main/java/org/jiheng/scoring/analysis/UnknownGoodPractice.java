package org.jiheng.scoring.analysis;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The version has no such good practice. */
public final class UnknownGoodPractice extends Refusal {
    public UnknownGoodPractice(UUID practice) {
        super(Kind.NOT_FOUND, "unknown-good-practice", practice);
    }
}
