package org.jiheng.survey.count.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
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
    @PermissionsAllowed("close-wave")
    public WaveResponse close(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return WaveResponse.of(closeAndCount.close(cycle, wave));
    }
}
