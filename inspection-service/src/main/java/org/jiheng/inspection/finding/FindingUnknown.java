package org.jiheng.inspection.finding;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such finding. */
public final class FindingUnknown extends Refusal {
    public FindingUnknown(UUID finding) {
        super(Kind.NOT_FOUND, "finding-unknown", finding);
    }
}
