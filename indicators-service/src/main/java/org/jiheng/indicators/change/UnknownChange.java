package org.jiheng.indicators.change;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The plan has no such change request. */
public final class UnknownChange extends Refusal {
    public UnknownChange(UUID request) {
        super(Kind.NOT_FOUND, "unknown-change", request);
    }
}
