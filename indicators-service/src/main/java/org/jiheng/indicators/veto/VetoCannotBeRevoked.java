package org.jiheng.indicators.veto;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Only a confirmed veto is revoked. */
public final class VetoCannotBeRevoked extends Refusal {
    public VetoCannotBeRevoked(UUID veto, VetoState state) {
        super(Kind.CONFLICT, "veto-cannot-be-revoked", veto, state);
    }
}
