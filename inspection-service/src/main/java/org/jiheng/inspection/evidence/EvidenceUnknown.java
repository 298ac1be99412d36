package org.jiheng.inspection.evidence;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** There is no such file, or not of this. */
public final class EvidenceUnknown extends Refusal {
    public EvidenceUnknown(UUID file) {
        super(Kind.NOT_FOUND, "evidence-unknown", file);
    }
}
