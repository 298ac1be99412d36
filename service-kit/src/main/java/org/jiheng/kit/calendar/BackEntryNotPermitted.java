package org.jiheng.kit.calendar;

import java.time.LocalDate;

import org.jiheng.kit.refusal.Refusal;

/** An act gets an earlier date than that of its record only from those who may enter back. */
public final class BackEntryNotPermitted extends Refusal {
    public BackEntryNotPermitted(LocalDate occurredOn, LocalDate today) {
        super(Kind.FORBIDDEN, "back-entry-not-permitted", occurredOn, today);
    }
}
