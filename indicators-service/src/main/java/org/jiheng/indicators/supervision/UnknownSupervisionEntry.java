package org.jiheng.indicators.supervision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such entry. */
public final class UnknownSupervisionEntry extends Refusal {
    public UnknownSupervisionEntry(UUID entry) {
        super(Kind.NOT_FOUND, "unknown-supervision-entry", entry);
    }
}
