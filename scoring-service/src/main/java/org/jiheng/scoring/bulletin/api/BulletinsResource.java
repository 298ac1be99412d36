package org.jiheng.scoring.bulletin.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.bulletin.print.PrintBulletin;
import org.jiheng.scoring.bulletin.usecase.ReadBulletins;

/** Bulletins 通报 of a cycle's published results. */
@Path("/api/v1/cycles/{cycle}/bulletins")
@PermissionsAllowed("read-bulletins")
public class BulletinsResource {
    private static final String PDF = "application/pdf";

    private final ReadBulletins readBulletins;
    private final PrintBulletin printBulletin;

    BulletinsResource(ReadBulletins readBulletins, PrintBulletin printBulletin) {
        this.readBulletins = readBulletins;
        this.printBulletin = printBulletin;
    }

    @GET
    public BulletinsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return BulletinsResponse.of(readBulletins.all(cycle, page.page("newest")));
    }

    @GET
    @Path("/{bulletin}")
    public BulletinResponse one(String cycle, UUID bulletin) {
        return BulletinResponse.of(readBulletins.one(cycle, bulletin));
    }

    /** The same bytes whenever it is fetched. */
    @GET
    @Path("/{bulletin}/pdf")
    @Produces(PDF)
    @APIResponse(
            responseCode = "200",
            description = "The bulletin on A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response pdf(String cycle, UUID bulletin) {
        return Response.ok(printBulletin.print(readBulletins.one(cycle, bulletin)), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bulletin.pdf\"")
                .build();
    }

    @GET
    @Path("/{bulletin}/table")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @APIResponse(
            responseCode = "200",
            description =
                    "The results that it announces, a unit a row; the workbook has a sheet of figures by tier too",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response table(String cycle, UUID bulletin, @Context Request request) {
        IssuedBulletin issued = readBulletins.one(cycle, bulletin);
        return TableDownload.of(TableForm.wanted(request), "bulletin", BulletinTable.sheets(issued));
    }
}
