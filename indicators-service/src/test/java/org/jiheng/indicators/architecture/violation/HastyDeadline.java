package org.jiheng.indicators.architecture.violation;

import java.time.LocalDate;

/** A deadline by the system's clock. */
public final class HastyDeadline {
    public boolean isOver(LocalDate deadline) {
        return LocalDate.now().isAfter(deadline);
    }
}
