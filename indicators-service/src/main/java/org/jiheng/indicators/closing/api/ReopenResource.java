package org.jiheng.indicators.closing.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.closing.application.ReopenCycle;
import org.jiheng.indicators.cycle.api.CyclesResource.CycleResponse;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** 重新开账. */
@Path("/api/v1/cycles/{cycle}/reopen")
@Produces(MediaType.APPLICATION_JSON)
public class ReopenResource {
    /** @param occurredOn a day before today only from whoever may enter back; today if it is missing */
    public record ReopeningRequest(
            @NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    private final ReopenCycle reopenCycle;

    ReopenResource(ReopenCycle reopenCycle) {
        this.reopenCycle = reopenCycle;
    }

    /** By another person than who closed it, as long as no result stands. */
    @POST
    @PermissionsAllowed("reopen-cycle")
    @SafeToRepeat
    public CycleResponse reopen(String cycle, @NotNull @Valid ReopeningRequest request) {
        return CycleResponse.of(reopenCycle.reopen(cycle, request.reason(), Optional.ofNullable(request.occurredOn())));
    }
}
