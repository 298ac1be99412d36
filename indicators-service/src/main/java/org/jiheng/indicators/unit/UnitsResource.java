package org.jiheng.indicators.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** Evaluated units 被考核单位 of a cycle. */
@Path("/api/v1/cycles/{cycle}/units")
public class UnitsResource {
    public record UnitResponse(String unit, String name, String tier, Map<String, String> externalIds) {
        static UnitResponse of(Unit unit) {
            return new UnitResponse(unit.unit, unit.name, unit.tier, unit.externalIds);
        }
    }

    public record UnitsResponse(List<UnitResponse> units, int page, int size, long total) {
        static UnitsResponse of(Paged<Unit> units) {
            Paged<UnitResponse> answers = units.map(UnitResponse::of);
            return new UnitsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    public record Registered(int registered) {}

    private final RegisterUnits registerUnits;
    private final ReadUnits readUnits;

    UnitsResource(RegisterUnits registerUnits, ReadUnits readUnits) {
        this.registerUnits = registerUnits;
        this.readUnits = readUnits;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("register-units")
    @SafeToRepeat
    public Registered register(String cycle, @NotNull @Valid UnitsRequest request) {
        registerUnits.register(cycle, request.units(), Optional.ofNullable(request.occurredOn()));
        return new Registered(request.units().size());
    }

    @GET
    @PermissionsAllowed("read-units")
    public UnitsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return UnitsResponse.of(readUnits.all(cycle, page.page("unit", "name", "tier")));
    }
}
