package org.jiheng.inspection.finding;

import java.time.LocalDate;

import org.jiheng.kit.refusal.Refusal;

/** The unit may still appeal. */
public final class AppealDaysNotOver extends Refusal {
    AppealDaysNotOver(LocalDate lastDay) {
        super(Kind.CONFLICT, "appeal-days-not-over", lastDay);
    }
}
