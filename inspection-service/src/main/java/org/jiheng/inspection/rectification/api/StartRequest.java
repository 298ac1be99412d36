package org.jiheng.inspection.rectification.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.rectification.Restatement;

/** What the unit says otherwise than was demanded; what is left out stays. The day cannot be said otherwise. */
record StartRequest(
        @Pattern(regexp = NOT_BLANK) @Size(max = 4000) String cause,
        @Pattern(regexp = NOT_BLANK) @Size(max = 4000) String measure,
        @Pattern(regexp = NOT_BLANK) @Size(max = 200) String department,
        @Pattern(regexp = NOT_BLANK) @Size(max = 100) String person,
        LocalDate occurredOn) {
    private static final String NOT_BLANK = "(?s).*\\S.*";

    static Restatement restatementOf(StartRequest request) {
        return request == null
                ? Restatement.NONE
                : new Restatement(
                        Optional.ofNullable(request.cause),
                        Optional.ofNullable(request.measure),
                        Optional.ofNullable(request.department),
                        Optional.ofNullable(request.person));
    }

    static Optional<LocalDate> occurrenceOf(StartRequest request) {
        return Optional.ofNullable(request).map(StartRequest::occurredOn);
    }
}
