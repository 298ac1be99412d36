package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** Only a frozen version is approved, and only an approved one published. */
public final class ResultCannotBeMoved extends Refusal {
    public ResultCannotBeMoved(int version, ResultState state) {
        super(Kind.CONFLICT, "result-cannot-be-moved", version, state);
    }
}
