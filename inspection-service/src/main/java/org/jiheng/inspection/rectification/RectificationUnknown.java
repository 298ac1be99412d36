package org.jiheng.inspection.rectification;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such rectification. */
public final class RectificationUnknown extends Refusal {
    public RectificationUnknown(UUID rectification) {
        super(Kind.NOT_FOUND, "rectification-unknown", rectification);
    }
}
