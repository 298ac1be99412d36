package org.jiheng.inspection.evidence.api;

import java.util.Locale;
import java.util.UUID;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiheng.inspection.evidence.EvidenceType;
import org.jiheng.inspection.evidence.usecase.Announced;

/** What is said of a file beside its bytes. */
public final class EvidenceUpload {
    /** The families of what may be taken; which types of them are, {@link EvidenceType} says. */
    public static final String PICTURES = "image/*";

    public static final String FILMS = "video/*";
    public static final String SOUNDS = "audio/*";
    public static final String DOCUMENTS = "application/*";

    @QueryParam("name")
    @NotBlank
    @Size(max = 200)
    // no path, and nothing that a screen shows as another name
    @Pattern(regexp = "[^\\p{C}/\\\\]*")
    @Parameter(description = "The file's name")
    String name;

    @HeaderParam("Content-Digest")
    @Size(max = 1000)
    @Parameter(description = "RFC 9530: sha-256=:BASE64: of the bytes", required = true)
    String digest;

    @Context
    HttpHeaders headers;

    public Announced announced(String cycle, UUID subject, UUID file) {
        return new Announced(cycle, subject, file, name, type(), ContentDigest.sha256(digest));
    }

    private EvidenceType type() {
        MediaType given = headers.getMediaType();
        return EvidenceType.of((given.getType() + "/" + given.getSubtype()).toLowerCase(Locale.ROOT))
                .orElseThrow(NotSupportedException::new);
    }
}
