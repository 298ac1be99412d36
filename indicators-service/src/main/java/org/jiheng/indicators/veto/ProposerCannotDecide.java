package org.jiheng.indicators.veto;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the proposer confirms or rejects a veto. */
public final class ProposerCannotDecide extends Refusal {
    public ProposerCannotDecide(UUID veto) {
        super(Kind.FORBIDDEN, "proposer-cannot-decide", veto);
    }
}
