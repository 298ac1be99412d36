package org.jiheng.indicators.assessment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.application.Assess;
import org.jiheng.indicators.assessment.application.ReadGivenPoints;
import org.jiheng.indicators.assessment.application.SelfAssess;
import org.jiheng.indicators.plan.application.ReadPlans;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;

/** Self-assessments 自评 and assessments 考核评分 as tables: every row that is wrong is named, and nothing stored if any is. */
@Path("/api/v1/cycles/{cycle}")
public class PointsTablesResource {
    private final SelfAssess selfAssess;
    private final Assess assess;
    private final ReadGivenPoints readGivenPoints;
    private final ReadPlans readPlans;

    PointsTablesResource(SelfAssess selfAssess, Assess assess, ReadGivenPoints readGivenPoints, ReadPlans readPlans) {
        this.selfAssess = selfAssess;
        this.assess = assess;
        this.readGivenPoints = readGivenPoints;
        this.readPlans = readPlans;
    }

    @POST
    @Path("/self-assessments/table")
    @TakesTable
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("self-assess")
    @SafeToRepeat
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public SelfAssessed selfAssess(
            String cycle,
            @Context HttpHeaders headers,
            @QueryParam("occurredOn") LocalDate occurredOn,
            @NotNull byte[] body) {
        List<GivenPoints> rows = PointsTable.read(
                body, headers.getMediaType(), PointsTable.COLUMNS, read -> selfAssess.faults(cycle, read));
        long lateDays = selfAssess.selfAssess(cycle, rows, Optional.ofNullable(occurredOn), Optional.empty());
        return new SelfAssessed(rows.size(), lateDays);
    }

    @POST
    @Path("/assessments/table")
    @TakesTable
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("assess")
    @SafeToRepeat
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public AcceptedTable assess(
            String cycle,
            @Context HttpHeaders headers,
            @QueryParam("occurredOn") LocalDate occurredOn,
            @NotNull byte[] body) {
        List<GivenPoints> rows = PointsTable.read(
                body, headers.getMediaType(), PointsTable.OPEN_COLUMNS, read -> assess.faults(cycle, read));
        var changed = assess.assessWhatIsChanged(cycle, rows, Optional.ofNullable(occurredOn));
        return new AcceptedTable(rows.size(), changed.rows(), changed.lateDays());
    }

    /** What the caller's office assesses, with the points that it has given so far. */
    @GET
    @Path("/assessments/table")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("export-assessments")
    @APIResponse(
            responseCode = "200",
            description = "The points as they are given",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response assessments(String cycle, @Context Request request) {
        List<ReadGivenPoints.OpenPoints> given = readGivenPoints.all(cycle);
        return TableDownload.of(
                TableForm.wanted(request),
                "assessments",
                PointsTable.OPEN_COLUMNS.names(),
                each -> given.stream().map(PointsTable::cells).forEach(each));
    }

    /** A table with nothing in it: its titles only, in the caller's language; the same for both. */
    @GET
    @Path("/points-template")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("list-plans")
    @APIResponse(
            responseCode = "200",
            description = "An empty table of points",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response template(String cycle, @Context Request request, @Context HttpHeaders headers) {
        readPlans.mayList(cycle);
        return TableDownload.template(
                TableForm.wanted(request),
                "points",
                PointsTable.TEMPLATE,
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
