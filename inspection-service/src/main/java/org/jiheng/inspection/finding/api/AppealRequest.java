package org.jiheng.inspection.finding.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the unit says against a finding.
 *
 * @param evidence ids of files that will come, or have come already
 */
record AppealRequest(
        @NotBlank @Size(max = 4000) String grounds,
        LocalDate occurredOn,
        @Size(max = 50) List<@NotNull UUID> evidence) {
    List<UUID> expectedEvidence() {
        return evidence == null ? List.of() : evidence.stream().distinct().toList();
    }

    Optional<LocalDate> occurrence() {
        return Optional.ofNullable(occurredOn);
    }
}
