package org.jiheng.inspection.rectification.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.rectification.Assignment;

/**
 * What is demanded of the unit.
 *
 * @param department of the unit, which answers for it
 * @param person who answers for it there
 * @param dueOn the last day
 */
record OpenRectificationRequest(
        @NotBlank @Size(max = 4000) String cause,
        @NotBlank @Size(max = 4000) String measure,
        @NotBlank @Size(max = 200) String department,
        @NotBlank @Size(max = 100) String person,
        @NotNull LocalDate dueOn,
        LocalDate occurredOn) {
    Assignment assignment() {
        return new Assignment(cause, measure, department, person, dueOn);
    }

    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
