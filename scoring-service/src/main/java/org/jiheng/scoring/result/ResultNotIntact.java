package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** What is kept of a version is not what was frozen: its digest is another. Nothing of it goes on. */
public final class ResultNotIntact extends Refusal {
    public ResultNotIntact(int version) {
        super(Kind.CONFLICT, "result-not-intact", version);
    }
}
