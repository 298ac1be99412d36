package org.jiheng.inspection.finding;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Whoever makes an id for a finding takes one that stands for nothing yet, not for a finding and not for anybody else's photos. */
public final class FindingIdTaken extends Refusal {
    public FindingIdTaken(UUID finding) {
        super(Kind.CONFLICT, "finding-id-taken", finding);
    }
}
