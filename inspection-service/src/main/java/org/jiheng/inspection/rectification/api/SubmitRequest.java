package org.jiheng.inspection.rectification.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param statement what was done */
record SubmitRequest(@NotBlank @Size(max = 4000) String statement, LocalDate occurredOn) {
    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
