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
    /** @param lateDays days after the phase's end; 0 for those in time */
    public record Reported(int accepted, long lateDays) {}

    private final ReportProgress reportProgress;

    ProgressReportsResource(ReportProgress reportProgress) {
        this.reportProgress = reportProgress;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("report-progress")
    @SafeToRepeat
    public Reported report(String cycle, @NotNull @Valid ProgressReportsRequest request) {
        long lateDays = reportProgress.report(cycle, request.progressReports());
        return new Reported(request.progressReports().size(), lateDays);
    }
}
