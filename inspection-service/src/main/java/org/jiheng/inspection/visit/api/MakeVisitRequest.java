package org.jiheng.inspection.visit.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.usecase.MadeVisit;

/**
 * @param inspectors issuer#subject of each who went; those who were to go if it is missing
 * @param occurredOn its first day
 * @param lastDay the first if it is missing
 * @param areas that were looked at: codes of the scheme's areas, or aliases
 */
record MakeVisitRequest(
        @Size(max = 20) List<@NotNull @Size(max = 600) @Pattern(regexp = ".+#.+") String> inspectors,
        @NotNull LocalDate occurredOn,
        LocalDate lastDay,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> areas,
        @Size(max = 4000) String outcome) {
    MadeVisit made() {
        return new MadeVisit(
                inspectors == null ? List.of() : inspectors,
                new Days(occurredOn, lastDay == null ? occurredOn : lastDay),
                areas,
                Optional.ofNullable(outcome));
    }
}
