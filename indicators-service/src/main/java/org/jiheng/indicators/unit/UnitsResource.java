package org.jiheng.indicators.unit;

import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.rights.Roles;

/** Evaluated units 被考核单位 of a cycle. */
@Path("/api/v1/cycles/{cycle}/units")
public class UnitsResource {
    public record UnitResponse(String unit, String name, String tier, Map<String, String> externalIds) {
        static UnitResponse of(Unit unit) {
            return new UnitResponse(unit.unit, unit.name, unit.tier, unit.externalIds);
        }
    }

    public record UnitsResponse(List<UnitResponse> units) {}

    public record Registered(int registered) {}

    private final RegisterUnits registerUnits;
    private final OpenCycles cycles;

    UnitsResource(RegisterUnits registerUnits, OpenCycles cycles) {
        this.registerUnits = registerUnits;
        this.cycles = cycles;
    }

    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public Response register(String cycle, @NotNull @Valid UnitsRequest request) {
        registerUnits.register(cycle, request.units());
        Registered answer = new Registered(request.units().size());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.READERS)
    public UnitsResponse all(String cycle) {
        cycles.known(cycle);
        return new UnitsResponse(Unit.of(cycle).stream().map(UnitResponse::of).toList());
    }
}
