package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.application.DatedPlan;
import org.jiheng.indicators.plan.application.DraftPlan;
import org.jiheng.indicators.plan.application.ReadPlans;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.Tables;
import org.jiheng.kit.table.TakesTable;
import org.jiheng.kit.version.PreconditionHeaders;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** Plans 绩效目标 as tables: given out in the form in which they are taken back. */
@Path("/api/v1/cycles/{cycle}")
public class PlanTablesResource {
    /**
     * @param rows how many indicators were read
     * @param unreadSheets sheets of the workbook that were not read: only the first is
     * @param lateDays days after the phase's end; 0 for what was filed in time
     */
    public record ImportedPlan(
            String unit,
            String state,
            @JsonProperty("version") int contentVersion,
            boolean signed,
            int rows,
            List<String> unreadSheets,
            long lateDays,
            @JsonIgnore long revision)
            implements Versioned {
        static ImportedPlan of(DatedPlan dated, Table table) {
            Plan plan = dated.plan();
            return new ImportedPlan(
                    plan.unit(),
                    plan.state().name(),
                    plan.version(),
                    plan.isSigned(),
                    table.rows().size(),
                    table.unreadSheets(),
                    dated.lateDays(),
                    plan.revision());
        }

        @Override
        public Version version() {
            return new Version(revision);
        }
    }

    private final DraftPlan draftPlan;
    private final ReadPlans readPlans;

    PlanTablesResource(DraftPlan draftPlan, ReadPlans readPlans) {
        this.draftPlan = draftPlan;
        this.readPlans = readPlans;
    }

    /** As a plan of JSON is filed; every row that is wrong is named, and nothing stored if any is. */
    @PUT
    @Path("/plans/{unit}/table")
    @TakesTable
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("file-plan")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema =
                                @Schema(
                                        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                        format = "binary"))
            })
    public ImportedPlan file(
            String cycle,
            String unit,
            @Context HttpHeaders headers,
            @BeanParam PreconditionHeaders expected,
            @QueryParam("occurredOn") LocalDate occurredOn,
            @NotNull byte[] body) {
        Table[] read = new Table[1];
        DatedPlan plan = draftPlan.draft(
                cycle,
                unit,
                () -> {
                    read[0] = Tables.read(
                            body, TableForm.of(headers.getMediaType(), body), PlanColumns.ALL, PlanColumns.MOST_ROWS);
                    return read[0].rows().stream().map(PlanColumns::filed).toList();
                },
                faulty -> read[0].refuse(faulty.kind(), faulty.faults()),
                expected.precondition(),
                Optional.ofNullable(occurredOn));
        return ImportedPlan.of(plan, read[0]);
    }

    @GET
    @Path("/plans/{unit}/table")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("read-plans")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is filed",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response table(String cycle, String unit, @Context Request request) {
        ReadPlans.WholePlan whole = readPlans.one(cycle, unit);
        Response table = TableDownload.of(
                TableForm.wanted(request),
                "plan",
                PlanColumns.ALL.names(),
                each -> whole.planned().stream().map(PlanColumns::cells).forEach(each));
        return Response.fromResponse(table)
                .header(HttpHeaders.ETAG, new Version(whole.plan().revision()).entityTag())
                .build();
    }

    /** A table with nothing in it: its titles only, in the caller's language. */
    @GET
    @Path("/plan-template")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("list-plans")
    @APIResponse(
            responseCode = "200",
            description = "An empty plan",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response template(String cycle, @Context Request request, @Context HttpHeaders headers) {
        readPlans.mayList(cycle);
        return TableDownload.template(
                TableForm.wanted(request),
                "plan",
                PlanColumns.ALL,
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
