package org.jiheng.inspection.visit.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.visit.Days;

/**
 * @param occurredOn its first day
 * @param lastDay the first if it is missing
 * @param areas that were looked at: codes of the scheme's areas, or aliases
 */
record MakeVisitRequest(
        @NotNull LocalDate occurredOn,
        LocalDate lastDay,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> areas,
        @Size(max = 4000) String outcome) {
    Days days() {
        return new Days(occurredOn, lastDay == null ? occurredOn : lastDay);
    }

    Optional<String> words() {
        return Optional.ofNullable(outcome);
    }
}
