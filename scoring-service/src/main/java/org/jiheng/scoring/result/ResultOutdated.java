package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** What the version was frozen from has changed since: it can only be released. */
public final class ResultOutdated extends Refusal {
    public ResultOutdated(int version) {
        super(Kind.CONFLICT, "result-outdated", version);
    }
}
