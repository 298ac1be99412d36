package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** The figures are those that are sealed: sealing them anew would void receipts for nothing. */
public final class NothingToReplace extends Refusal {
    NothingToReplace(String unit, int version) {
        super(Kind.CONFLICT, "nothing-to-replace", unit, version);
    }
}
