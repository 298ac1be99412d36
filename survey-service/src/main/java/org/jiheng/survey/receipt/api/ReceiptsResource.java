package org.jiheng.survey.receipt.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.kit.rights.OpenToAll;
import org.jiheng.survey.receipt.usecase.ReadReceipts;
import org.jiheng.survey.wave.WaveId;

/** The receipts of a certified wave, for everybody: who looks for the own takes all of them, so that nobody learns which. */
@Path("/api/v1/respondent/receipts/{cycle}/{wave}")
@OpenToAll("Whoever voted can see that the ballot was counted")
@PermitAll
public class ReceiptsResource {
    private final ReadReceipts readReceipts;

    ReceiptsResource(ReadReceipts readReceipts) {
        this.readReceipts = readReceipts;
    }

    /** The root, then every receipt in order, a line each, in hexadecimal digits. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponse(responseCode = "200", description = "Published", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "409", description = "Not published yet")
    public StreamingOutput receipts(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        WaveId id = new WaveId(cycle, wave);
        String root = readReceipts.root(id);
        return to -> {
            OutputStream out = new BufferedOutputStream(to);
            line(out, root);
            readReceipts.each(id, receipt -> line(out, receipt));
            out.flush();
        };
    }

    private static void line(OutputStream out, String text) {
        try {
            out.write((text + '\n').getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
