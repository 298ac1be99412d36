package org.jiheng.indicators.veto;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the confirmer revokes a veto. */
public final class ConfirmerCannotRevoke extends Refusal {
    public ConfirmerCannotRevoke(UUID veto) {
        super(Kind.FORBIDDEN, "confirmer-cannot-revoke", veto);
    }
}
