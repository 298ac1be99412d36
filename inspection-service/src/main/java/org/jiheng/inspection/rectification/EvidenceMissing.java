package org.jiheng.inspection.rectification;

import org.jiheng.kit.refusal.Refusal;

/** That something is done is shown, not only said. */
public final class EvidenceMissing extends Refusal {
    private EvidenceMissing() {
        super(Kind.CONFLICT, "rectification-not-shown");
    }

    static void unlessShown(boolean shown) {
        if (!shown) {
            throw new EvidenceMissing();
        }
    }
}
