package org.jiheng.indicators.supervision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** What takes an entry back stays; the matter is entered anew instead. */
public final class ReversalCannotBeReversed extends Refusal {
    ReversalCannotBeReversed(UUID entry) {
        super(Kind.CONFLICT, "reversal-cannot-be-reversed", entry);
    }
}
