package org.jiheng.indicators.assessment.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.indicators.plan.application.ReadPlans;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;

/** A table with nothing in it, to be filled in. */
@Path("/api/v1/cycles/{cycle}/points-template")
public class PointsTemplateResource {
    private final ReadPlans readPlans;

    PointsTemplateResource(ReadPlans readPlans) {
        this.readPlans = readPlans;
    }

    /** Its titles only, in the caller's language; the same for both. */
    @GET
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
                PointsTable.COLUMNS,
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
