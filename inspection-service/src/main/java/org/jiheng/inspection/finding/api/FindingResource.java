package org.jiheng.inspection.finding.api;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.finding.usecase.ReadFindings;
import org.jiheng.inspection.finding.usecase.RecordFinding;

/** The findings of a cycle. */
@Path("/api/v1/cycles/{cycle}/findings")
public class FindingResource {
    private final RecordFinding recordFinding;
    private final ReadFindings findings;

    FindingResource(RecordFinding recordFinding, ReadFindings findings) {
        this.recordFinding = recordFinding;
        this.findings = findings;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed("inspector")
    public FindingStateResponse record(String cycle, @NotNull @Valid RecordFindingRequest request) {
        return FindingStateResponse.of(
                recordFinding.record(request.particulars(cycle), request.points(), request.occurredOn()));
    }

    @GET
    @RolesAllowed("${jiheng.standings.readers}")
    public FindingsResponse page(
            String cycle,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        return FindingsResponse.of(findings.page(cycle, page, size));
    }

    @GET
    @Path("/{finding}")
    @RolesAllowed("${jiheng.standings.readers}")
    public FindingResponse one(String cycle, UUID finding) {
        return FindingResponse.of(findings.one(cycle, finding));
    }
}
