package org.jiheng.kit.testapp;

import java.util.List;
import java.util.Map;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.Authenticated;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The planted bugs: endpoints that break what holds for every endpoint. */
@Path(CarelessResource.PATH)
public class CarelessResource {
    public static final String PATH = "/api/v1/careless";

    static class CarelessRefusal extends Refusal {
        CarelessRefusal(List<Fault> faults) {
            super(Kind.INVALID, "fact-taken", faults);
        }
    }

    private final Facts facts;

    CarelessResource(Facts facts) {
        this.facts = facts;
    }

    @GET
    @Path("/open-to-all")
    @PermitAll
    public String openToAll() {
        return "welcome";
    }

    @GET
    @Path("/open-to-any-role")
    @Authenticated
    public String openToAnyRole() {
        return "welcome";
    }

    @GET
    @Path("/in-any-form")
    @Produces("*/*")
    @RolesAllowed("performance-office")
    public String inAnyForm() {
        return "welcome";
    }

    @GET
    @Path("/at-any-number")
    @RolesAllowed("performance-office")
    public String atAnyNumber(
            @QueryParam("number") @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String number) {
        return "welcome";
    }

    @POST
    @Path("/taking-anything")
    @RolesAllowed("performance-office")
    public String takingAnything(String body) {
        return "thanks";
    }

    @POST
    @Path("/naming-nothing")
    @RolesAllowed("performance-office")
    public String namingNothing(Map<String, String> body) {
        throw new CarelessRefusal(List.of());
    }

    @POST
    @Path("/storing-first")
    @RolesAllowed("performance-office")
    public String storingFirst(Map<String, Object> body) {
        facts.record("careless", "refused", String.valueOf(System.nanoTime()), "nobody");
        throw new CarelessRefusal(List.of(new Fault("/noSuchField", "fact-known", "noSuchField")));
    }
}
