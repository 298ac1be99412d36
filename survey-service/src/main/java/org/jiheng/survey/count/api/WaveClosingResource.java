package org.jiheng.survey.count.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.count.CloseAndCount;
import org.jiheng.survey.wave.api.WaveResponse;

/** Closes waves; the count comes with it. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/close")
public class WaveClosingResource {
    private final CloseAndCount closeAndCount;

    WaveClosingResource(CloseAndCount closeAndCount) {
        this.closeAndCount = closeAndCount;
    }

    @POST
    @SafeToRepeat
    @PermissionsAllowed("close-wave")
    public WaveResponse close(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid DatedRequest request) {
        return WaveResponse.of(closeAndCount.close(cycle, wave, DatedRequest.occurrenceOf(request)));
    }
}
