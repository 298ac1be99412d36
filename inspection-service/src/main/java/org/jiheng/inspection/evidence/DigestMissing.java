package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** No file is taken without a hash of it: a broken upload would pass for a whole one. */
public final class DigestMissing extends Refusal {
    public DigestMissing() {
        super(Kind.MALFORMED, "content-digest-missing");
    }
}
