package org.jiheng.scoring.decision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such decision. */
public final class UnknownDecision extends Refusal {
    public UnknownDecision(UUID decision) {
        super(Kind.NOT_FOUND, "unknown-decision", decision);
    }
}
