package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** A file without a byte shows nothing. */
public final class EvidenceEmpty extends Refusal {
    public EvidenceEmpty() {
        super(Kind.INVALID, "evidence-empty");
    }
}
