package org.jiheng.indicators.cycle.api;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CreateCycle;
import org.jiheng.indicators.cycle.application.ReadCycles;
import org.jiheng.indicators.cycle.application.StartCycle;
import org.jiheng.indicators.rights.Roles;

/** Evaluation cycles 考核年度 and their schemes 实施方案. */
@Path("/api/v1/cycles")
public class CyclesResource {
    /** @param state PREPARING, RUNNING, CLOSING or CLOSED */
    public record CycleResponse(String cycle, String jurisdiction, int year, String state) {
        static CycleResponse of(Cycle cycle) {
            return new CycleResponse(
                    cycle.id(),
                    cycle.jurisdiction(),
                    cycle.scheme().year(),
                    cycle.state().name());
        }
    }

    public record CyclesResponse(List<CycleResponse> cycles) {}

    private final CreateCycle createCycle;
    private final StartCycle startCycle;
    private final ReadCycles readCycles;

    CyclesResource(CreateCycle createCycle, StartCycle startCycle, ReadCycles readCycles) {
        this.createCycle = createCycle;
        this.startCycle = startCycle;
        this.readCycles = readCycles;
    }

    /** The body is a whole scheme; what is wrong with it is named all at once. */
    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public Response create(@NotNull JsonNode scheme) {
        CycleResponse created = CycleResponse.of(createCycle.create(scheme));
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @POST
    @Path("/{cycle}/start")
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public CycleResponse start(String cycle) {
        return CycleResponse.of(startCycle.start(cycle));
    }

    @GET
    @RolesAllowed(Roles.READERS)
    public CyclesResponse all() {
        return new CyclesResponse(
                readCycles.all().stream().map(CycleResponse::of).toList());
    }

    @GET
    @Path("/{cycle}")
    @RolesAllowed(Roles.READERS)
    public CycleResponse one(String cycle) {
        return CycleResponse.of(readCycles.one(cycle));
    }

    @GET
    @Path("/{cycle}/scheme")
    @RolesAllowed(Roles.READERS)
    public JsonNode scheme(String cycle) {
        return readCycles.scheme(cycle);
    }
}
