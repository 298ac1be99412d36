package org.jiheng.indicators.change;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** A change request is decided once. */
public final class ChangeDecided extends Refusal {
    public ChangeDecided(UUID request, ChangeState state) {
        super(Kind.CONFLICT, "change-decided", request, state);
    }
}
