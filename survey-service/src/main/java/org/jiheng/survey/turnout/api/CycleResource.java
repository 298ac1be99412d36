package org.jiheng.survey.turnout.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;

/** What this service knows of a cycle, so that others can see whether its standing and its units' have arrived. */
@Path("/api/v1/cycles/{cycle}")
@PermissionsAllowed("read-cycle")
public class CycleResource {
    /** @param units how many have arrived */
    public record CycleResponse(String cycle, String state, int units) {}

    private final PermittedCycles permitted;
    private final TakenCycles cycles;

    CycleResource(PermittedCycles permitted, TakenCycles cycles) {
        this.permitted = permitted;
        this.cycles = cycles;
    }

    @GET
    public CycleResponse show(@PathParam("cycle") String code) {
        Cycle cycle = permitted.get(code, SurveyAct.READ_CYCLE);
        return new CycleResponse(
                cycle.code(), cycle.state().name(), cycles.units(code).size());
    }
}
