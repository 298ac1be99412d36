package org.jiheng.survey.wave.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.wave.usecase.OpenTheWave;
import org.jiheng.survey.wave.usecase.ReopenTheWave;

/** Opens waves, and opens them again. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}")
public class WaveOpeningResource {
    /** @param sample who is asked; left out: any number of ballots of each group may come in */
    public record OpeningRequest(
            LocalDate occurredOn, @Valid SampleRequest sample) {}

    public record ReopeningRequest(
            @NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    private final OpenTheWave openTheWave;
    private final ReopenTheWave reopenTheWave;

    WaveOpeningResource(OpenTheWave openTheWave, ReopenTheWave reopenTheWave) {
        this.openTheWave = openTheWave;
        this.reopenTheWave = reopenTheWave;
    }

    @POST
    @Path("/open")
    @SafeToRepeat
    @PermissionsAllowed("open-wave")
    public WaveResponse open(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid OpeningRequest request) {
        OpeningRequest given = request == null ? new OpeningRequest(null, null) : request;
        return WaveResponse.of(openTheWave.open(
                cycle, wave, SampleRequest.of(given.sample()), Optional.ofNullable(given.occurredOn())));
    }

    @POST
    @Path("/reopen")
    @SafeToRepeat
    @PermissionsAllowed("reopen-wave")
    public WaveResponse reopen(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @NotNull @Valid ReopeningRequest request) {
        return WaveResponse.of(
                reopenTheWave.reopen(cycle, wave, request.reason(), Optional.ofNullable(request.occurredOn())));
    }
}
