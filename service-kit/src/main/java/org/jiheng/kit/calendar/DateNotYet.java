package org.jiheng.kit.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nothing has occurred on a day that has not come yet. */
public final class DateNotYet extends Refusal {
    public DateNotYet(String path, LocalDate given, LocalDate today) {
        super(Kind.INVALID, "date-not-yet", List.of(new Fault(path, "in-the-future", given, today)));
    }
}
