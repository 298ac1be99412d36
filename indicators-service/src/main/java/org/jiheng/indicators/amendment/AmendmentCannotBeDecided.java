package org.jiheng.indicators.amendment;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Only a proposed amendment is approved or rejected. */
public final class AmendmentCannotBeDecided extends Refusal {
    public AmendmentCannotBeDecided(UUID amendment, AmendmentState state) {
        super(Kind.CONFLICT, "amendment-cannot-be-decided", amendment, state);
    }
}
