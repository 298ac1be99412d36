package org.jiheng.inspection.rectification;

import org.jiheng.kit.refusal.Refusal;

/** What was submitted is looked at by somebody who never submitted it. */
public final class SubmitterCannotJudge extends Refusal {
    SubmitterCannotJudge() {
        super(Kind.FORBIDDEN, "submitter-cannot-judge");
    }
}
