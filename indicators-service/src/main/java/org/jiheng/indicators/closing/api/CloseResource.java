package org.jiheng.indicators.closing.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.closing.application.CloseCycle;
import org.jiheng.indicators.cycle.api.CyclesResource.CycleResponse;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** 关账. */
@Path("/api/v1/cycles/{cycle}/close")
@Produces(MediaType.APPLICATION_JSON)
public class CloseResource {
    private final CloseCycle closeCycle;

    CloseResource(CloseCycle closeCycle) {
        this.closeCycle = closeCycle;
    }

    /** No fact comes in from now on; the cycle is CLOSED by itself once every source has closed. */
    @POST
    @PermissionsAllowed("close-cycle")
    @SafeToRepeat
    public CycleResponse close(String cycle, @Valid DatedRequest request) {
        return CycleResponse.of(closeCycle.close(cycle, DatedRequest.occurrenceOf(request)));
    }
}
