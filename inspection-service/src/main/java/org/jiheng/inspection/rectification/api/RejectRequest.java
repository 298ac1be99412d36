package org.jiheng.inspection.rectification.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it is not done. */
record RejectRequest(@NotBlank @Size(max = 4000) String reason, LocalDate occurredOn) {
    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
