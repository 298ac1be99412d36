package org.jiheng.inspection.cycle.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.inspection.cycle.usecase.ReadCycle;

/** What this service holds of a cycle: whoever loads one waits here until it has arrived. */
@Path("/api/v1/cycles/{cycle}")
public class CycleResource {
    private final ReadCycle cycles;

    CycleResource(ReadCycle cycles) {
        this.cycles = cycles;
    }

    @GET
    @PermissionsAllowed("read-cycle")
    public CycleResponse cycle(String cycle) {
        ReadCycle.Arrived found = cycles.read(cycle);
        return new CycleResponse(found.cycle().cycle(), found.cycle().state(), found.units());
    }
}
