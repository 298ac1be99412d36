package org.jiheng.indicators.veto.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.indicators.cycle.scheme.Reach;
import org.jiheng.indicators.veto.VetoProposal;

/** @param reach left out: the scheme's default; @param occurredOn the day of the incident */
public record VetoRequest(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 40) String area,
        Reach reach,
        @Size(max = 40) String component,
        @Size(max = 100) String indicator,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull LocalDate occurredOn) {
    VetoProposal proposal() {
        return new VetoProposal(unit, area, Optional.ofNullable(reach), given(component), given(indicator));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
