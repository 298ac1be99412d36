package org.jiheng.survey.export;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.WaveId;

/** A wave's rows on their way out: one auditor asks for them with a reason, another lets them go. */
public record BallotExport(UUID id, WaveId wave, String reason, Act asked, Optional<Act> released) {
    /** How far it has come. */
    public enum State {
        ASKED,
        RELEASED
    }

    public static BallotExport asked(UUID id, WaveId wave, String reason, Act act) {
        return new BallotExport(id, wave, reason, act, Optional.empty());
    }

    public State state() {
        return released.isPresent() ? State.RELEASED : State.ASKED;
    }

    /**
     * @throws ExportReleasedBefore if it was
     * @throws AskerCannotRelease if the one who asked is the one who acts
     */
    public BallotExport release(Act act) {
        if (released.isPresent()) {
            throw new ExportReleasedBefore(id);
        }
        if (asked.actor().equals(act.actor())) {
            throw new AskerCannotRelease(id);
        }
        act.dates().refuseBefore(asked.dates().occurredOn());
        return new BallotExport(id, wave, reason, asked, Optional.of(act));
    }

    /** @throws ExportNotReleased until a second has let it go */
    public void requireReleased() {
        if (released.isEmpty()) {
            throw new ExportNotReleased(id);
        }
    }
}
