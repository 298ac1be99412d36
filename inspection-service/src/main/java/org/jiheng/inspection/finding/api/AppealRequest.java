package org.jiheng.inspection.finding.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the unit says against a finding. */
record AppealRequest(@NotBlank @Size(max = 4000) String grounds, LocalDate occurredOn) {

    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
