package org.jiheng.indicators.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jiheng.kit.calendar.Dated;

/**
 * Who acts and when.
 *
 * @param person issuer and subject, joined by {@code #}
 */
public record Act(String person, Dated dates) {
    /**
     * The same act, which follows another.
     *
     * @param cause the day of that other; empty where the act is the first
     * @throws org.jiheng.kit.calendar.ActBeforeItsCause if this one was entered back to before it
     */
    public Act following(Optional<LocalDate> cause) {
        cause.ifPresent(dates::refuseBefore);
        return this;
    }

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
