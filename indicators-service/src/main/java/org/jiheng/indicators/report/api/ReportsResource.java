package org.jiheng.indicators.report.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.indicators.report.SelfAssessmentReport;
import org.jiheng.indicators.report.application.DatedReport;
import org.jiheng.indicators.report.application.DraftReport;
import org.jiheng.indicators.report.application.FileReport;
import org.jiheng.indicators.report.application.ReadReports;
import org.jiheng.indicators.report.print.PrintReport;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.PreconditionHeaders;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** Self-assessment reports 自评报告 of a cycle's units. */
@Path("/api/v1/cycles/{cycle}/self-assessment-reports")
public class ReportsResource {
    private static final String PDF = "application/pdf";

    /** @param state DRAFT or FILED */
    public record ReportStanding(
            String unit,
            String state,
            @JsonProperty("version") int contentVersion,
            @JsonIgnore long revision) implements Versioned {
        static ReportStanding of(SelfAssessmentReport report) {
            return new ReportStanding(report.unit(), report.state().name(), report.version(), report.revision());
        }

        @Override
        public Version version() {
            return new Version(revision);
        }
    }

    /** @param lateDays days after the phase's end; 0 for what was done in time */
    public record MovedReport(@JsonUnwrapped ReportStanding report, long lateDays) implements Versioned {
        static MovedReport of(DatedReport dated) {
            return new MovedReport(ReportStanding.of(dated.report()), dated.lateDays());
        }

        @Override
        public Version version() {
            return report.version();
        }
    }

    public record ReportsResponse(List<ReportStanding> reports, int page, int size, long total) {
        static ReportsResponse of(Paged<SelfAssessmentReport> reports) {
            Paged<ReportStanding> answers = reports.map(ReportStanding::of);
            return new ReportsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final DraftReport draftReport;
    private final FileReport fileReport;
    private final ReadReports readReports;
    private final PrintReport printReport;

    ReportsResource(DraftReport draftReport, FileReport fileReport, ReadReports readReports, PrintReport printReport) {
        this.draftReport = draftReport;
        this.fileReport = fileReport;
        this.readReports = readReports;
        this.printReport = printReport;
    }

    /** The first draft asks for none to be there ({@code If-None-Match: *}); an edit names what was seen. */
    @PUT
    @Path("/{unit}")
    @PermissionsAllowed("draft-report")
    public MovedReport draft(
            String cycle, String unit, @BeanParam PreconditionHeaders expected, @NotNull @Valid ReportRequest request) {
        return MovedReport.of(draftReport.draft(
                cycle, unit, request.words(), expected.precondition(), Optional.ofNullable(request.occurredOn())));
    }

    /** The head's signature: the report is filed as it is, with the figures as they are. */
    @POST
    @Path("/{unit}/file")
    @PermissionsAllowed("file-report")
    @SafeToRepeat
    public MovedReport file(String cycle, String unit, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return MovedReport.of(fileReport.file(cycle, unit, seen.precondition(), DatedRequest.occurrenceOf(request)));
    }

    @GET
    @PermissionsAllowed("list-reports")
    public ReportsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return ReportsResponse.of(readReports.all(cycle, page.page("unit", "state")));
    }

    @GET
    @Path("/{unit}")
    @PermissionsAllowed("read-reports")
    public ReportResponse one(String cycle, String unit) {
        return ReportResponse.of(readReports.one(cycle, unit));
    }

    /** Of a draft too, which says that it is one. */
    @GET
    @Path("/{unit}/pdf")
    @Produces(PDF)
    @PermissionsAllowed("read-reports")
    @APIResponse(
            responseCode = "200",
            description = "The report on A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response pdf(String cycle, String unit) {
        return Response.ok(printReport.print(readReports.one(cycle, unit)), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"self-assessment-report.pdf\"")
                .build();
    }
}
