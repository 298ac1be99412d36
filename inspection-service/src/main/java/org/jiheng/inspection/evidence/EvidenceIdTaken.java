package org.jiheng.inspection.evidence;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The id stands for another file already: other bytes, another name, another subject or another person. */
public final class EvidenceIdTaken extends Refusal {
    public EvidenceIdTaken(UUID file) {
        super(Kind.CONFLICT, "evidence-id-taken", file);
    }
}
