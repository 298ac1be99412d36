package org.jiheng.inspection.visit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a planned visit does not take place. */
record CancelVisitRequest(@NotBlank @Size(max = 4000) String reason) {}
