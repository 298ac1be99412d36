package org.jiheng.kit.audit.api;

import java.time.OffsetDateTime;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.jiheng.kit.audit.AuditExport;
import org.jiheng.kit.audit.AuditLog;
import org.jiheng.kit.audit.AuditSearch;
import org.jiheng.kit.audit.LoggedEntry;
import org.jiheng.kit.audit.SigningKey;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** Who did what, for auditors: each sees the entries of the own jurisdiction. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-audit-entries")
public class AuditResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String PEM = "application/x-pem-file";

    /** @param total entries on all pages */
    public record Entries(List<LoggedEntry> entries, int page, int size, long total) {
        static Entries of(Paged<LoggedEntry> found) {
            return new Entries(found.rows(), found.page().number(), found.page().size(), found.total());
        }
    }

    private final AuditLog log;
    private final AuditExport export;
    private final SigningKey key;
    private final Caller caller;
    private final Rights rights;

    AuditResource(AuditLog log, AuditExport export, SigningKey key, Caller caller, Rights rights) {
        this.log = log;
        this.export = export;
        this.key = key;
        this.caller = caller;
        this.rights = rights;
    }

    @GET
    @Path("/audit-entries")
    public Entries entries(
            @QueryParam("person") String person,
            @QueryParam("act") String act,
            @QueryParam("operation") String operation,
            @QueryParam("subject") String subject,
            @QueryParam("outcome") @Pattern(regexp = "DONE|REFUSED") String outcome,
            @QueryParam("flag") String flag,
            @QueryParam("from") OffsetDateTime from,
            @QueryParam("to") OffsetDateTime to,
            @BeanParam @Valid PageRequest request) {
        AuditSearch search = new AuditSearch(jurisdiction(), person, act, operation, subject, outcome, flag, from, to);
        return Entries.of(log.find(search, request.page("-recordedAt")));
    }

    @GET
    @Path("/audit-entries/export")
    @Produces(NDJSON)
    @APIResponse(
            responseCode = "200",
            description = "A line an entry in the order of the chain, and a signed trailer",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response export(
            @QueryParam("fromPosition") @DefaultValue("1") @Min(1) long fromPosition,
            @QueryParam("toPosition") @DefaultValue("9223372036854775807") @Min(1) long toPosition) {
        String jurisdiction = jurisdiction();
        AuditExport.Part part = export.part(fromPosition, toPosition);
        StreamingOutput lines = out -> export.write(jurisdiction, part, out);
        return Response.ok(lines, NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    @GET
    @Path("/audit-key")
    @Produces(PEM)
    public String key() {
        rights.noRow(AuditAct.READ_AUDIT_ENTRIES);
        return key.publicPem();
    }

    /** What is shown is the own jurisdiction's, by the query itself. */
    private String jurisdiction() {
        rights.noRow(AuditAct.READ_AUDIT_ENTRIES);
        return caller.claim(Claims.JURISDICTION).orElse(null);
    }
}
