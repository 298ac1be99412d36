package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** There was no such issue of codes in the wave. */
public final class IssueUnknown extends Refusal {
    public IssueUnknown(WaveId wave, long issue) {
        super(Kind.NOT_FOUND, "issue-unknown", issue, wave.wave(), wave.cycle());
    }
}
