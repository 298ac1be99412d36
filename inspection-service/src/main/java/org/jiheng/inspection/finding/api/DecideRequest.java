package org.jiheng.inspection.finding.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.finding.Decision;

/** @param points decimal text: what a reduction leaves; nothing with any other decision */
record DecideRequest(
        @NotNull Decision decision,
        @Size(max = 40) String points,

        @NotBlank @Size(max = 4000) String reason,

        LocalDate occurredOn) {
    Optional<String> decidedPoints() {
        return Optional.ofNullable(points);
    }

    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
