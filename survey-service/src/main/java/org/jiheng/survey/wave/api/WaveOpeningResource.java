package org.jiheng.survey.wave.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.survey.wave.usecase.OpenTheWave;

/** Opens waves. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/open")
public class WaveOpeningResource {
    private final OpenTheWave openTheWave;

    WaveOpeningResource(OpenTheWave openTheWave) {
        this.openTheWave = openTheWave;
    }

    @POST
    @PermissionsAllowed("open-wave")
    public WaveResponse open(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return WaveResponse.of(openTheWave.open(cycle, wave));
    }
}
