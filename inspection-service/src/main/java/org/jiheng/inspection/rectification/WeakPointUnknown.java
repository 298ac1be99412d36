package org.jiheng.inspection.rectification;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** No version of the cycle's results names such a weak point. */
public final class WeakPointUnknown extends Refusal {
    public WeakPointUnknown(UUID weakPoint) {
        super(Kind.NOT_FOUND, "weak-point-unknown", weakPoint);
    }
}
