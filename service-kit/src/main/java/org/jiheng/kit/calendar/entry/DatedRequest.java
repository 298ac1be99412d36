package org.jiheng.kit.calendar.entry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A move that needs nothing said, so that its body may be missing.
 *
 * @param occurredOn a day before today only from whoever may enter back; today if it is missing
 */
public record DatedRequest(LocalDate occurredOn) {
    public static Optional<LocalDate> occurrenceOf(DatedRequest request) {
        return Optional.ofNullable(request).map(DatedRequest::occurredOn);
    }
}
