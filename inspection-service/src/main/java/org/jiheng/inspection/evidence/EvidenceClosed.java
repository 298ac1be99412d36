package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** What it would be evidence of is settled. */
public final class EvidenceClosed extends Refusal {
    public EvidenceClosed(Object present) {
        super(Kind.CONFLICT, "evidence-closed", present);
    }
}
