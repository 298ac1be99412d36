package org.jiheng.inspection.complaint.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.complaint.usecase.ReadComplaints;
import org.jiheng.inspection.complaint.usecase.TakeInComplaints;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;

/** Complaints by hotline 12345 诉求件. */
@Path("/api/v1/cycles/{cycle}/complaints")
@Tag(
        name = "complaints",
        description =
                "Complaints by hotline (12345 诉求件), with nothing of who complained: no field takes a citizen's name,"
                        + " telephone number or address, and none of these belongs in the texts")
public class ComplaintResource {
    private final TakeInComplaints takeInComplaints;
    private final ReadComplaints complaints;

    ComplaintResource(TakeInComplaints takeInComplaints, ReadComplaints complaints) {
        this.takeInComplaints = takeInComplaints;
        this.complaints = complaints;
    }

    @POST
    @ResponseStatus(200)
    @PermissionsAllowed("take-in-complaints")
    @SafeToRepeat
    public TakenInResponse takeIn(String cycle, @NotNull @Valid ComplaintsRequest request) {
        return TakenInResponse.of(takeInComplaints.takeIn(cycle, request.batch()));
    }

    @POST
    @Path("/table")
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @TakesTable
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(200)
    @PermissionsAllowed("take-in-complaints")
    @SafeToRepeat
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public TakenInResponse takeInTable(String cycle, @Context HttpHeaders headers, @NotNull byte[] body) {
        return TakenInResponse.of(takeInComplaints.takeIn(
                cycle,
                ComplaintTable.read(body, headers.getMediaType(), read -> takeInComplaints.faults(cycle, read))));
    }

    @GET
    @PermissionsAllowed("list-complaints")
    public ComplaintResponse.PageResponse page(
            String cycle, @BeanParam @Valid ComplaintFilter filter, @BeanParam @Valid PageRequest page) {
        return ComplaintResponse.PageResponse.of(
                complaints.page(cycle, filter.ofUnit(), filter.inArea(), filter.late, page.page("receivedOn")));
    }

    @GET
    @Path("/{complaint}")
    @PermissionsAllowed("read-complaint")
    public ComplaintResponse.DetailedResponse one(String cycle, UUID complaint) {
        return ComplaintResponse.DetailedResponse.of(complaints.one(cycle, complaint));
    }
}
