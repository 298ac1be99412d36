package org.jiheng.inspection.catalogue.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.Min;
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
import org.jiheng.inspection.catalogue.usecase.ProposeCatalogue;
import org.jiheng.inspection.catalogue.usecase.ReadCatalogue;
import org.jiheng.inspection.catalogue.usecase.SaidItem;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;

/** The catalogue as a table: every row that is wrong is named, and nothing stored if any is. */
@Path("/api/v1/cycles/{cycle}/deduction-catalogue/table")
public class CatalogueTablesResource {
    private final ProposeCatalogue proposeCatalogue;
    private final ReadCatalogue catalogue;

    CatalogueTablesResource(ProposeCatalogue proposeCatalogue, ReadCatalogue catalogue) {
        this.proposeCatalogue = proposeCatalogue;
        this.catalogue = catalogue;
    }

    @POST
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @TakesTable
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("propose-catalogue")
    @SafeToRepeat
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public CatalogueVersionResponse propose(String cycle, @Context HttpHeaders headers, @NotNull byte[] body) {
        List<SaidItem> items =
                CatalogueTable.read(body, headers.getMediaType(), read -> proposeCatalogue.faults(cycle, read));
        return CatalogueVersionResponse.of(proposeCatalogue.propose(cycle, items));
    }

    /** The one in force, unless a version is asked for. */
    @GET
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("read-catalogue")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue as it is taken back",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response table(String cycle, @QueryParam("version") @Min(1) Integer version, @Context Request request) {
        ReadCatalogue.Whole whole = catalogue.whole(cycle, Optional.ofNullable(version));
        return TableDownload.of(
                TableForm.wanted(request),
                "deduction-catalogue-" + whole.version().number(),
                CatalogueTable.COLUMNS.names(),
                each -> whole.items().stream().map(CatalogueTable::cells).forEach(each));
    }
}
