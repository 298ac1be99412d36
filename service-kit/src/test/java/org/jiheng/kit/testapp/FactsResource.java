package org.jiheng.kit.testapp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.identity.Caller;

/** Facts about one subject. */
@Path("/api/v1/cycles/{cycle}/units/{unit}/facts")
public class FactsResource {
    public record GivenFact(
            @NotBlank String name,
            @NotNull @Size(max = 300_000) String value,
            BigDecimal weight) {}

    public record GivenFacts(@NotEmpty List<@Valid @NotNull GivenFact> facts) {}

    public record Recorded(String subject, long revision) {}

    private final RecordFacts recordFacts;
    private final Facts facts;
    private final Caller caller;

    FactsResource(RecordFacts recordFacts, Facts facts, Caller caller) {
        this.recordFacts = recordFacts;
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"performance-office", "auditor"})
    public Map<String, String> facts(@PathParam("cycle") String cycle, @PathParam("unit") String unit) {
        return facts.of(cycle + "/" + unit);
    }

    @POST
    @RolesAllowed("performance-office")
    @ResponseStatus(201)
    public Recorded record(
            @PathParam("cycle") String cycle, @PathParam("unit") String unit, @NotNull @Valid GivenFacts given) {
        List<RecordFacts.Fact> added = given.facts().stream()
                .map(f -> new RecordFacts.Fact(f.name(), f.value()))
                .toList();
        return new Recorded(cycle + "/" + unit, recordFacts.record(cycle, unit, added, caller.id()));
    }
}
