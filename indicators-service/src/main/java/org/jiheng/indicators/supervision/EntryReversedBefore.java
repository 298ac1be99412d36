package org.jiheng.indicators.supervision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** An entry is taken back once. */
public final class EntryReversedBefore extends Refusal {
    EntryReversedBefore(UUID entry) {
        super(Kind.CONFLICT, "entry-reversed-before", entry);
    }
}
