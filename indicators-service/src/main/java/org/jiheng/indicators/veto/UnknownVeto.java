package org.jiheng.indicators.veto;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such veto. */
public final class UnknownVeto extends Refusal {
    public UnknownVeto(UUID veto) {
        super(Kind.NOT_FOUND, "unknown-veto", veto);
    }
}
