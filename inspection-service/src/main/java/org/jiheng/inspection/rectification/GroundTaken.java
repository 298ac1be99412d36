package org.jiheng.inspection.rectification;

import org.jiheng.kit.refusal.Refusal;

/** Of a finding or weak point there is one rectification at most. */
public final class GroundTaken extends Refusal {
    public GroundTaken() {
        super(Kind.CONFLICT, "rectification-opened-before");
    }
}
