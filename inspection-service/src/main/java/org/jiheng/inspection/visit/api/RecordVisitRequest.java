package org.jiheng.inspection.visit.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.inspection.visit.usecase.VisitPlan;

/**
 * @param visit an id of the caller's making; made here if it is missing
 * @param inspectors issuer#subject of each; the caller alone if it is missing
 * @param occurredOn its first day
 * @param lastDay the first if it is missing
 * @param areas that were looked at: codes of the scheme's areas, or aliases
 */
record RecordVisitRequest(
        UUID visit,
        @NotBlank @Size(max = 40) String unit,
        @NotNull VisitKind kind,
        @Size(max = 20) List<@NotNull @Size(max = 600) @Pattern(regexp = ".+#.+") String> inspectors,
        @NotNull LocalDate occurredOn,
        LocalDate lastDay,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> areas,
        @Size(max = 4000) String outcome) {
    Optional<UUID> id() {
        return Optional.ofNullable(visit);
    }

    VisitPlan made() {
        return new VisitPlan(
                unit,
                kind,
                inspectors == null ? List.of() : inspectors,
                new Days(occurredOn, lastDay == null ? occurredOn : lastDay),
                areas,
                Optional.ofNullable(outcome));
    }
}
