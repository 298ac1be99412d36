package org.jiheng.indicators.veto;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Only a proposed veto is confirmed or rejected. */
public final class VetoCannotBeDecided extends Refusal {
    public VetoCannotBeDecided(UUID veto, VetoState state) {
        super(Kind.CONFLICT, "veto-cannot-be-decided", veto, state);
    }
}
