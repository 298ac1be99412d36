package org.jiheng.scoring.analysis.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param occurredOn a day before today only from whoever may enter back; today if it is missing */
public record WithdrawalRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {
    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
