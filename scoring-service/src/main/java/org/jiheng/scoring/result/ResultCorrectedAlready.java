package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** What is corrected is the latest published version. */
public final class ResultCorrectedAlready extends Refusal {
    public ResultCorrectedAlready(int version, int latest) {
        super(Kind.CONFLICT, "result-corrected-already", version, latest);
    }
}
