package org.jiheng.survey.wave;

import java.time.LocalDate;

import org.jiheng.kit.calendar.Dated;

/**
 * A wave that takes ballots in.
 *
 * @param opened by whom and when it was opened last
 * @param closing the how manieth close the next one is
 */
public record OpenWave(WaveId id, Questionnaire questionnaire, Act opened, int closing) implements Wave {
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
        Dated dates = act.dates();
        LocalDate openedOn = opened.dates().occurredOn();
        if (dates.enteredBack() && dates.occurredOn().isBefore(openedOn)) {
            throw new ClosedBeforeOpened(id, dates.occurredOn(), openedOn);
        }
        return new ClosedWave(id, questionnaire, act, closing);
    }
}
