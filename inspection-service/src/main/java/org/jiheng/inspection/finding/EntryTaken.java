package org.jiheng.inspection.finding;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** From an entry of the supervision ledger comes one finding, and another only once that was dropped or withdrawn. */
public final class EntryTaken extends Refusal {
    public EntryTaken(UUID entry) {
        super(Kind.CONFLICT, "entry-has-its-finding", entry);
    }
}
