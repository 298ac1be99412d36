package org.jiheng.indicators.amendment.api;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;

/** @param scheme the whole of it, as it shall be */
public record AmendmentRequest(
        @NotNull JsonNode scheme,
        @NotBlank @Size(max = 2000) String reason,
        LocalDate occurredOn) {}
