package org.jiheng.indicators.report.api;

import java.time.LocalDate;
import java.util.Map;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param words the unit's own words by section: OVERVIEW, each component's code, PROBLEMS, NEXT_STEPS; any may be left out */
public record ReportRequest(
        @NotNull @Size(max = 100) Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 10_000) String> words,
        LocalDate occurredOn) {}
