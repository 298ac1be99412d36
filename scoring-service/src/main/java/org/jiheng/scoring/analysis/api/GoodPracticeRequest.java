package org.jiheng.scoring.analysis.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param unit one of the version
 * @param practice what it does well
 * @param reason what in the results speaks for it
 * @param occurredOn a day before today only from whoever may enter back; today if it is missing
 */
public record GoodPracticeRequest(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 2000) String practice,
        @NotBlank @Size(max = 2000) String reason,
        LocalDate occurredOn) {
    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
