package org.jiheng.inspection.finding.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a finding is none. */
record DropRequest(@NotBlank @Size(max = 4000) String reason, LocalDate occurredOn) {

    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
