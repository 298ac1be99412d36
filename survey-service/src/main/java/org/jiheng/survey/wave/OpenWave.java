package org.jiheng.survey.wave;

import java.time.LocalDate;

import org.jiheng.kit.calendar.Dated;

/** A wave that takes ballots in. */
public record OpenWave(WaveId id, Questionnaire questionnaire, Act opened) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.OPEN;
    }

    @Override
    public OpenWave requireOpen() {
        return this;
    }

    /**
     * No ballot comes in any more.
     *
     * @throws ClosedBeforeOpened if that is entered back to a day before the opening
     */
    public ClosedWave close(Act act) {
        Dated closing = act.dates();
        LocalDate openedOn = opened.dates().occurredOn();
        if (closing.enteredBack() && closing.occurredOn().isBefore(openedOn)) {
            throw new ClosedBeforeOpened(id, closing.occurredOn(), openedOn);
        }
        return new ClosedWave(id, questionnaire, act);
    }
}
