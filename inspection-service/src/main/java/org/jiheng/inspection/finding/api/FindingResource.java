package org.jiheng.inspection.finding.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.finding.usecase.ReadFindings;
import org.jiheng.inspection.finding.usecase.RecordFinding;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

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
    @PermissionsAllowed("record-finding")
    @SafeToRepeat
    public FindingStateResponse record(String cycle, @NotNull @Valid RecordFindingRequest request) {
        return FindingStateResponse.of(recordFinding.record(
                request.id(), request.particulars(cycle), request.measured(), request.occurredOn()));
    }

    @GET
    @PermissionsAllowed("list-findings")
    public FindingsResponse page(
            String cycle, @BeanParam @Valid FindingFilter filter, @BeanParam @Valid PageRequest page) {
        return FindingsResponse.of(findings.page(cycle, filter.repeats, page.page("recordedAt", "unit", "state")));
    }

    @GET
    @Path("/{finding}")
    @PermissionsAllowed("read-finding")
    public FindingResponse one(String cycle, UUID finding) {
        return FindingResponse.of(findings.one(cycle, finding));
    }
}
