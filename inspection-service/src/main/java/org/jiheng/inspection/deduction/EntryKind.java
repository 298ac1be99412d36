package org.jiheng.inspection.deduction;

/** What an entry of the ledger does: nothing in it is ever changed, so points come back by a further entry. */
public enum EntryKind {
    DEDUCTION,
    REVERSAL
}
