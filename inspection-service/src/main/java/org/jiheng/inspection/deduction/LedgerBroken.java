package org.jiheng.inspection.deduction;

import org.jiheng.kit.refusal.Refusal;

/** The ledger does not end where a head says that it does: somebody changed the database. Nothing is entered or signed on top of that. */
public final class LedgerBroken extends Refusal {
    public LedgerBroken(String cycle, long entries) {
        super(Kind.UNAVAILABLE, "ledger-broken", cycle, entries);
    }
}
