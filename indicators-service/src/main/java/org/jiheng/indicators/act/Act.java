package org.jiheng.indicators.act;

import java.time.Instant;
import java.time.LocalDate;

import org.jiheng.kit.calendar.Dated;

/**
 * Who acts and when.
 *
 * @param person issuer and subject, joined by {@code #}
 */
public record Act(String person, Dated dates) {
    public LocalDate occurredOn() {
        return dates.occurredOn();
    }

    public Instant recordedAt() {
        return dates.recordedAt();
    }

    public boolean enteredBack() {
        return dates.enteredBack();
    }
}
