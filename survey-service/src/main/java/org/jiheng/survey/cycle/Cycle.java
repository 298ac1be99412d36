package org.jiheng.survey.cycle;

import org.jiheng.kit.calendar.WorkCalendar;

/**
 * One jurisdiction's evaluation of one year.
 *
 * @param revision of the standing it was read from
 * @param workCalendar by which its dates are meant
 */
public record Cycle(
        String code,
        String jurisdiction,
        CycleState state,
        long revision,
        WorkCalendar workCalendar,
        ReviewScheme review) {

    /** @throws CycleNotRunning unless facts may come in */
    public Cycle requireRunning() {
        if (state != CycleState.RUNNING) {
            throw new CycleNotRunning(code, state);
        }
        return this;
    }
}
