package org.jiheng.indicators.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** Progress reports 序时进度 on a cycle's indicators. */
@Path("/api/v1/cycles/{cycle}/progress-reports")
public class ProgressReportsResource {
    public record Reported(int accepted) {}

    private final ReportProgress reportProgress;

    ProgressReportsResource(ReportProgress reportProgress) {
        this.reportProgress = reportProgress;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("report-progress")
    @SafeToRepeat
    public Reported report(String cycle, @NotNull @Valid ProgressReportsRequest request) {
        reportProgress.report(cycle, request.progressReports());
        return new Reported(request.progressReports().size());
    }
}
