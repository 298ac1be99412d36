package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no version of this number. */
public final class UnknownResult extends Refusal {
    public UnknownResult(String cycle, int version) {
        super(Kind.NOT_FOUND, "unknown-result", cycle, version);
    }
}
