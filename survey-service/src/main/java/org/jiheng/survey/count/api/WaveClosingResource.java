package org.jiheng.survey.count.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.count.CloseAndCount;
import org.jiheng.survey.wave.api.WaveResponse;

/** Closes waves; the count comes with it. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/close")
public class WaveClosingResource {
    /** @param setAside after a reopening: groups whose new ballots are too few, and are left out for good */
    public record ClosingRequest(
            LocalDate occurredOn, @Size(max = 100) List<@NotNull @Size(max = 40) String> setAside) {
        static Set<String> setAside(ClosingRequest request) {
            return request == null || request.setAside() == null ? Set.of() : Set.copyOf(request.setAside());
        }

        static Optional<LocalDate> occurrence(ClosingRequest request) {
            return Optional.ofNullable(request).map(ClosingRequest::occurredOn);
        }
    }

    private final CloseAndCount closeAndCount;

    WaveClosingResource(CloseAndCount closeAndCount) {
        this.closeAndCount = closeAndCount;
    }

    @POST
    @SafeToRepeat
    @PermissionsAllowed("close-wave")
    public WaveResponse close(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid ClosingRequest request) {
        return WaveResponse.of(
                closeAndCount.close(cycle, wave, ClosingRequest.setAside(request), ClosingRequest.occurrence(request)));
    }
}
