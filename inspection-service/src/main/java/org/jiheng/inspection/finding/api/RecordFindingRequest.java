package org.jiheng.inspection.finding.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.finding.usecase.Measured;
import org.jiheng.inspection.visit.VisitKind;

/**
 * @param visit how it was found; may be missing where it came from a complaint or an entry and names no visit
 * @param points decimal text, 0 or more, at most 2 decimals; may be missing where the item says exactly how many
 * @param source the entry of the supervision ledger that led to it, if one did
 * @param complaint id of the complaint about the same unit from which it came, if it came from one
 * @param finding an id of the caller's making, under which evidence may have arrived already; made here if it is missing
 * @param evidence ids of files that will come, or have come already
 * @param area code of one of the scheme's areas, or an alias
 * @param visitId the visit on which it was made: of this unit and kind, on one of its days
 * @param item code of an item of the catalogue in force, which says how many points it costs
 */
record RecordFindingRequest(
        @Size(min = 1, max = 40) String number,
        @NotBlank @Size(max = 40) String unit,
        VisitKind visit,
        @NotBlank @Size(max = 100) String area,
        @Size(max = 40) String points,
        @NotNull LocalDate occurredOn,
        @NotNull @Size(max = 4000) String description,
        UUID source,
        UUID complaint,
        UUID finding,
        @Size(max = 50) List<@NotNull UUID> evidence,
        UUID visitId,
        @Size(min = 1, max = 40) String item) {
    Measured measured() {
        return new Measured(Optional.ofNullable(points), Optional.ofNullable(item));
    }

    Optional<UUID> id() {
        return Optional.ofNullable(finding);
    }

    Particulars particulars(String cycle) {
        return new Particulars(
                cycle,
                unit,
                Optional.ofNullable(number),
                Optional.ofNullable(visit),
                area,
                description,
                Optional.ofNullable(source),
                Optional.ofNullable(complaint),
                evidence == null ? List.of() : evidence,
                Optional.ofNullable(visitId),
                Optional.empty(),
                Optional.empty());
    }
}
