package org.jiheng.inspection.statistics.api;

import java.util.Locale;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.inspection.statistics.By;
import org.jiheng.inspection.statistics.usecase.ReadStatistics;
import org.jiheng.kit.export.CsvExport;

/** What comes of inspection, counted by area, unit, tier or month. */
@Path("/api/v1/cycles/{cycle}/inspection-statistics")
public class StatisticsResource {
    private static final String GROUPS = "area|unit|tier|month";

    private final ReadStatistics statistics;

    StatisticsResource(ReadStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermissionsAllowed("list-inspection-statistics")
    public StatisticsResponse counted(
            String cycle, @QueryParam("by") @DefaultValue("area") @Pattern(regexp = GROUPS) String by) {
        return StatisticsResponse.of(statistics.by(cycle, group(by)));
    }

    @GET
    @Path("/table")
    @Produces(CsvExport.MEDIA_TYPE)
    @PermissionsAllowed("list-inspection-statistics")
    @APIResponse(
            responseCode = "200",
            description = "A line a row, the last that of everything",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response table(String cycle, @QueryParam("by") @DefaultValue("area") @Pattern(regexp = GROUPS) String by) {
        return Response.ok(StatisticsTable.of(statistics.by(cycle, group(by))), CsvExport.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"inspection-statistics-by-" + by + ".csv\"")
                .build();
    }

    private static By group(String by) {
        return By.valueOf(by.toUpperCase(Locale.ROOT));
    }
}
