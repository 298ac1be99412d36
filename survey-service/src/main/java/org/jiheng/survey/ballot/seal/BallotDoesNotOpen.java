package org.jiheng.survey.ballot.seal;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** A sealed ballot was changed: its wave is not counted as if it were not. */
public final class BallotDoesNotOpen extends Refusal {
    public BallotDoesNotOpen(WaveId wave) {
        super(Kind.UNAVAILABLE, "ballot-does-not-open", wave.wave(), wave.cycle());
    }
}
