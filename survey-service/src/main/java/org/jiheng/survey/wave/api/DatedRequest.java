package org.jiheng.survey.wave.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A move of a wave. It needs nothing said, so its body may be missing.
 *
 * @param occurredOn a day before today only from whoever may enter back; today if it is missing
 */
public record DatedRequest(LocalDate occurredOn) {
    public static Optional<LocalDate> occurrenceOf(DatedRequest request) {
        return Optional.ofNullable(request).map(DatedRequest::occurredOn);
    }
}
