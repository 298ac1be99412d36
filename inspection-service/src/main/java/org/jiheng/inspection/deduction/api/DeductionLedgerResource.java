package org.jiheng.inspection.deduction.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.inspection.deduction.document.LedgerHeads;
import org.jiheng.inspection.deduction.usecase.ReadLedger;
import org.jiheng.kit.paging.PageRequest;

/** A cycle's ledger and its signed heads as files, for {@code ./jiheng verify-ledger}. */
@Path("/api/v1/cycles/{cycle}/deduction-ledger")
public class DeductionLedgerResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String PEM = "application/x-pem-file";

    private final ReadLedger ledger;

    DeductionLedgerResource(ReadLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/export")
    @Produces(NDJSON)
    @PermissionsAllowed("read-ledger")
    @APIResponse(
            responseCode = "200",
            description = "A line an entry in the order of the chain",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response export(String cycle, @QueryParam("entries") @Min(0) Long entries) {
        ReadLedger.Part part = ledger.part(cycle, Optional.ofNullable(entries));
        StreamingOutput lines = out -> write(part, out);
        return file(lines, NDJSON, "deduction-ledger-" + part.entries() + ".ndjson");
    }

    @GET
    @Path("/head")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("read-ledger")
    @APIResponse(
            responseCode = "200",
            description = "How many entries there are and the hash of the last, signed",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public Response head(String cycle, @QueryParam("entries") @Min(0) Long entries) {
        var head = ledger.head(cycle, Optional.ofNullable(entries));
        return file(LedgerHeads.file(head), MediaType.APPLICATION_JSON, "ledger-head-" + head.entries() + ".json");
    }

    @GET
    @Path("/heads")
    @PermissionsAllowed("read-ledger")
    public LedgerHeadsResponse heads(String cycle, @BeanParam @Valid PageRequest page) {
        return LedgerHeadsResponse.of(ledger.heads(cycle, page.page("-entries")));
    }

    @GET
    @Path("/key")
    @Produces(PEM)
    @PermissionsAllowed("read-ledger")
    public String key(String cycle) {
        return ledger.publicPem(cycle);
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(ReadLedger.Part part, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        ledger.lines(part, line -> print(buffered, line));
        buffered.flush();
    }

    private static void print(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
