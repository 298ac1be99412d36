package org.jiheng.inspection.cycle.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;

/** What this service holds of a cycle: whoever loads one waits here until it has arrived. */
@Path("/api/v1/cycles/{cycle}")
public class CycleResource {
    private final EvaluationCycles cycles;

    CycleResource(EvaluationCycles cycles) {
        this.cycles = cycles;
    }

    @GET
    @RolesAllowed("${jiheng.standings.readers}")
    public CycleResponse cycle(String cycle) {
        EvaluationCycle found = cycles.find(cycle).orElseThrow(() -> new CycleUnknown(cycle));
        return new CycleResponse(found.cycle(), found.state(), cycles.units(cycle));
    }
}
