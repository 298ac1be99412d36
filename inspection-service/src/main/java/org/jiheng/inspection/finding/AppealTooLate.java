package org.jiheng.inspection.finding;

import java.time.LocalDate;

import org.jiheng.kit.refusal.Refusal;

/** The appeal days are over. */
public final class AppealTooLate extends Refusal {
    AppealTooLate(LocalDate lastDay) {
        super(Kind.CONFLICT, "appeal-too-late", lastDay);
    }
}
