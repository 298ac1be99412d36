package org.jiheng.indicators.change;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than who asked for a change decides it. */
public final class AskerCannotDecide extends Refusal {
    public AskerCannotDecide(UUID request) {
        super(Kind.FORBIDDEN, "asker-cannot-decide", request);
    }
}
