package org.jiheng.indicators.cycle.api;

import java.net.URI;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.CreateCycle;
import org.jiheng.indicators.cycle.application.ReadCycles;
import org.jiheng.indicators.cycle.application.StartCycle;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** Evaluation cycles 考核年度. */
@Path("/api/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
public class CyclesResource {
    /**
     * @param state PREPARING, RUNNING, CLOSING or CLOSED
     * @param schemeVersion of its present scheme
     */
    public record CycleResponse(String cycle, String jurisdiction, int year, String state, int schemeVersion) {
        public static CycleResponse of(Cycle cycle) {
            return new CycleResponse(
                    cycle.id(),
                    cycle.jurisdiction(),
                    cycle.scheme().year(),
                    cycle.state().name(),
                    cycle.schemeVersion());
        }
    }

    public record CyclesResponse(List<CycleResponse> cycles, int page, int size, long total) {
        static CyclesResponse of(Paged<Cycle> cycles) {
            Paged<CycleResponse> answers = cycles.map(CycleResponse::of);
            return new CyclesResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

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
    @PermissionsAllowed("create-cycle")
    @SafeToRepeat
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CycleResponse.class)))
    public Response create(@NotNull JsonNode scheme) {
        CycleResponse created = CycleResponse.of(createCycle.create(scheme));
        URI location = UriBuilder.fromPath("/api/v1/cycles/{cycle}").build(created.cycle());
        return Response.created(location).entity(created).build();
    }

    @POST
    @Path("/{cycle}/start")
    @PermissionsAllowed("start-cycle")
    @SafeToRepeat
    public CycleResponse start(String cycle, @Valid DatedRequest request) {
        return CycleResponse.of(startCycle.start(cycle, DatedRequest.occurrenceOf(request)));
    }

    @GET
    @PermissionsAllowed("read-cycles")
    public CyclesResponse all(@BeanParam @Valid PageRequest page) {
        return CyclesResponse.of(readCycles.all(page.page("cycle", "year", "state")));
    }

    @GET
    @Path("/{cycle}")
    @PermissionsAllowed("read-cycles")
    public CycleResponse one(String cycle) {
        return CycleResponse.of(readCycles.one(cycle));
    }
}
