package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** What is stored is not what was signed. */
public final class SealBroken extends Refusal {
    public SealBroken(String unit, int version) {
        super(Kind.CONFLICT, "seal-broken", unit, version);
    }
}
