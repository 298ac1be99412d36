package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** A file is what its bytes say, and it must be announced as that. */
public final class EvidenceTypeDiffers extends Refusal {
    public EvidenceTypeDiffers(String announced, String found) {
        super(Kind.INVALID, "evidence-type-differs", announced, found);
    }
}
