package org.jiheng.survey.code.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.export.CsvExport;
import org.jiheng.survey.code.letter.Letter;
import org.jiheng.survey.code.letter.Letters;
import org.jiheng.survey.code.usecase.IssueAccessCodes;
import org.jiheng.survey.code.usecase.IssueAccessCodes.Mailing;

/** Issues access codes: the answer is the only place where they ever stand. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/access-codes")
public class IssuingResource {
    static final String ZIP = "application/zip";
    private static final int MOST_ISSUED = 2_000;
    private static final List<String> COLUMNS = List.of("code", "group", "address", "fingerprint");

    public record IssueRequest(
            @NotBlank @Size(max = 64) String group,
            @NotNull @Min(1) @Max(MOST_ISSUED) Integer number,
            LocalDate occurredOn) {}

    private final IssueAccessCodes issueAccessCodes;

    IssuingResource(IssueAccessCodes issueAccessCodes) {
        this.issueAccessCodes = issueAccessCodes;
    }

    /**
     * The codes as codes.csv, and as letters.pdf with a page each. If the answer is lost, so are the codes: void the issue and
     * issue others.
     */
    @POST
    @Produces(ZIP)
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "codes.csv and letters.pdf", content = @Content(mediaType = ZIP))
    @PermissionsAllowed("issue-access-codes")
    public Response issue(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @NotNull @Valid IssueRequest request) {
        Mailing mailing = mailing(cycle, wave, request);
        StreamingOutput files = out -> write(mailing, out);
        return left(mailing, MediaType.valueOf(ZIP), files)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"access-codes-"
                                + mailing.issued().issue() + ".zip\"")
                .build();
    }

    /** Only the codes, for who prints letters elsewhere. */
    @POST
    @Path("/table")
    @Produces("text/csv")
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "The codes", content = @Content(mediaType = "text/csv"))
    @PermissionsAllowed("issue-access-codes")
    public Response issueTable(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @NotNull @Valid IssueRequest request) {
        Mailing mailing = mailing(cycle, wave, request);
        return left(mailing, MediaType.valueOf(CsvExport.MEDIA_TYPE), table(mailing))
                .build();
    }

    private Mailing mailing(String cycle, String wave, IssueRequest request) {
        return issueAccessCodes.issue(
                cycle, wave, request.group(), request.number(), Optional.ofNullable(request.occurredOn()));
    }

    private static Response.ResponseBuilder left(Mailing mailing, MediaType type, StreamingOutput content) {
        return Response.status(Response.Status.CREATED)
                .type(type)
                .entity(content)
                .header("Access-Code-Issue", mailing.issued().issue());
    }

    private static void write(Mailing mailing, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("codes.csv"));
        table(mailing).write(zip);
        zip.putNextEntry(new ZipEntry("letters.pdf"));
        Letters.write(mailing.letter(), mailing.issued(), zip);
        zip.finish();
    }

    private static CsvExport table(Mailing mailing) {
        Letter letter = mailing.letter();
        return CsvExport.of(
                COLUMNS,
                rows -> mailing.issued()
                        .codes()
                        .forEach(code -> rows.accept(List.of(
                                code.printed(),
                                mailing.issued().group(),
                                letter.address() + "#" + mailing.issued().fragment(code),
                                letter.fingerprint()))));
    }
}
