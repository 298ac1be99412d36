package org.jiheng.indicators.assessment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.application.SelfAssess;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.table.TableForm;

/** Self-assessments 自评 as a table: every row that is wrong is named, and nothing stored if any is. */
@Path("/api/v1/cycles/{cycle}/self-assessments/table")
public class SelfAssessmentTablesResource {
    private final SelfAssess selfAssess;

    SelfAssessmentTablesResource(SelfAssess selfAssess) {
        this.selfAssess = selfAssess;
    }

    @POST
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
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
        List<GivenPoints> rows = PointsTable.read(body, headers.getMediaType(), read -> selfAssess.faults(cycle, read));
        long lateDays = selfAssess.selfAssess(cycle, rows, Optional.ofNullable(occurredOn));
        return new SelfAssessed(rows.size(), lateDays);
    }
}
