package org.jiheng.inspection.rectification.api;

import java.io.InputStream;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.evidence.api.EvidenceDownload;
import org.jiheng.inspection.evidence.api.EvidenceListResponse;
import org.jiheng.inspection.evidence.api.EvidenceResponse;
import org.jiheng.inspection.evidence.api.EvidenceUpload;
import org.jiheng.inspection.evidence.usecase.AddEvidence;
import org.jiheng.inspection.evidence.usecase.ReadEvidence;
import org.jiheng.inspection.rectification.usecase.RectificationEvidence;

/** Files with which a unit shows what it has done. */
@Path("/api/v1/cycles/{cycle}/rectifications/{rectification}/evidence")
public class RectificationEvidenceResource {
    private final RectificationEvidence subjects;
    private final AddEvidence addEvidence;
    private final ReadEvidence evidence;

    RectificationEvidenceResource(RectificationEvidence subjects, AddEvidence addEvidence, ReadEvidence evidence) {
        this.subjects = subjects;
        this.addEvidence = addEvidence;
        this.evidence = evidence;
    }

    /** The id is the sender's own: the same file sent again under it is answered as the first time. */
    @PUT
    @Path("/{file}")
    @ResponseStatus(201)
    @Consumes({EvidenceUpload.PICTURES, EvidenceUpload.FILMS, EvidenceUpload.SOUNDS, EvidenceUpload.DOCUMENTS})
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("add-rectification-evidence")
    public EvidenceResponse add(
            String cycle, UUID rectification, UUID file, @BeanParam @Valid EvidenceUpload upload, InputStream body) {
        return EvidenceResponse.of(addEvidence.add(subjects, upload.announced(cycle, rectification, file), body));
    }

    @GET
    @PermissionsAllowed("read-rectification")
    public EvidenceListResponse all(String cycle, UUID rectification) {
        return EvidenceListResponse.of(evidence.all(subjects, cycle, rectification));
    }

    @GET
    @Path("/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("read-rectification")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be kept and not to be shown",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response one(String cycle, UUID rectification, UUID file) {
        return EvidenceDownload.of(evidence.one(subjects, cycle, rectification, file), evidence);
    }
}
