package org.jiheng.kit.testapp.planted;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.profile.IfBuildProfile;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.kit.testapp.note.Notes;

/** Stores and then refuses, breaks on some values, answers otherwise than described. */
@Path("/api/v1/planted")
@RolesAllowed("performance-office")
@IfBuildProfile("planted")
public class PlantedFaults {
    public record Given(@NotNull String value) {}

    public record Said(String value) {}

    public record SaidMore(String value, int more) {}

    private final Notes notes;

    PlantedFaults(Notes notes) {
        this.notes = notes;
    }

    @POST
    @Path("/stores-and-refuses")
    public Said store(@NotNull @Valid Given given) {
        notes.write(UUID.randomUUID().toString(), "stored");
        throw new HalfDone();
    }

    @POST
    @Path("/breaks")
    public Said breaks(@NotNull @Valid Given given) {
        return new Said("" + Integer.parseInt(given.value()));
    }

    @GET
    @Path("/says-more")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Said.class)))
    public Response more() {
        return Response.ok(new SaidMore("a", 1)).type("application/json").build();
    }
}
