package org.jiheng.inspection.finding;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Nobody appealed against the finding. */
public final class AppealUnknown extends Refusal {
    public AppealUnknown(UUID finding) {
        super(Kind.NOT_FOUND, "appeal-unknown", finding);
    }
}
