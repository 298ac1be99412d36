package org.jiheng.indicators.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jiheng.indicators.rights.Roles;

/** Progress reports 序时进度 on a cycle's indicators. */
@Path("/api/v1/cycles/{cycle}/progress-reports")
public class ProgressReportsResource {
    public record Accepted(int accepted) {}

    private final ReportProgress reportProgress;

    ProgressReportsResource(ReportProgress reportProgress) {
        this.reportProgress = reportProgress;
    }

    @POST
    @RolesAllowed(Roles.UNIT_OFFICER)
    public Response report(String cycle, @NotNull @Valid ProgressReportsRequest request) {
        reportProgress.report(cycle, request.progressReports());
        Accepted answer = new Accepted(request.progressReports().size());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
