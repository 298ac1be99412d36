package org.jiheng.inspection.deduction;

import org.jiheng.kit.refusal.Refusal;

/** The ledger has not so many entries, or never ended with them. */
public final class EntriesUnknown extends Refusal {
    public EntriesUnknown(String cycle, long entries) {
        super(Kind.NOT_FOUND, "ledger-entries-unknown", cycle, entries);
    }
}
