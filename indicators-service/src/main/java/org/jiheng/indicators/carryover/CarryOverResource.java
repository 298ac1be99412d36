package org.jiheng.indicators.carryover;

import java.net.URI;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** A year that begins with what an earlier one had 沿用. */
@Path("/api/v1/cycles/{cycle}/carry-over")
@Produces(MediaType.APPLICATION_JSON)
public class CarryOverResource {
    public record CarryOverRequest(
            @NotNull @Min(1000) @Max(9999) Integer year) {}

    /**
     * @param cycle the new one, which is being prepared
     * @param units registered in it
     * @param plans carried over as drafts
     * @param people names of which it is known whom they mean
     */
    public record CarriedOverResponse(String cycle, int units, int plans, int people) {
        static CarriedOverResponse of(CarryCycleOver.CarriedOver carried) {
            return new CarriedOverResponse(carried.cycle().id(), carried.units(), carried.plans(), carried.people());
        }
    }

    private final CarryCycleOver carryCycleOver;

    CarryOverResource(CarryCycleOver carryCycleOver) {
        this.carryCycleOver = carryCycleOver;
    }

    @POST
    @PermissionsAllowed("carry-cycle-over")
    @SafeToRepeat
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CarriedOverResponse.class)))
    public Response carryOver(String cycle, @NotNull @Valid CarryOverRequest request) {
        CarriedOverResponse carried = CarriedOverResponse.of(carryCycleOver.carryOver(cycle, request.year()));
        URI location = UriBuilder.fromPath("/api/v1/cycles/{cycle}").build(carried.cycle());
        return Response.created(location).entity(carried).build();
    }
}
