package org.jiheng.survey.cycle.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;

/** What this service knows of a cycle, so that others can see whether its standing and its units' have arrived. */
@Path("/api/v1/cycles/{cycle}")
@RolesAllowed("${jiheng.standings.readers}")
public class CycleResource {
    /** @param units how many have arrived */
    public record CycleResponse(String cycle, String state, int units) {}

    private final TakenCycles cycles;

    CycleResource(TakenCycles cycles) {
        this.cycles = cycles;
    }

    @GET
    public CycleResponse show(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code);
        return new CycleResponse(
                cycle.code(), cycle.state().name(), cycles.units(code).size());
    }
}
