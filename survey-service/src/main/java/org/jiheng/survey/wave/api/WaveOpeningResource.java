package org.jiheng.survey.wave.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.wave.usecase.OpenTheWave;

/** Opens waves. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/open")
public class WaveOpeningResource {
    private final OpenTheWave openTheWave;

    WaveOpeningResource(OpenTheWave openTheWave) {
        this.openTheWave = openTheWave;
    }

    @POST
    @SafeToRepeat
    @PermissionsAllowed("open-wave")
    public WaveResponse open(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid DatedRequest request) {
        return WaveResponse.of(openTheWave.open(cycle, wave, DatedRequest.occurrenceOf(request)));
    }
}
