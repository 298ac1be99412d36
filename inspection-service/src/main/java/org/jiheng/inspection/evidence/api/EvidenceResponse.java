package org.jiheng.inspection.evidence.api;

import java.time.Instant;
import java.util.UUID;

import org.jiheng.inspection.evidence.EvidenceFile;

/**
 * A file of evidence.
 *
 * @param type its media type
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param addedBy who added it; missing where the reader may not know
 */
public record EvidenceResponse(
        UUID file, String name, String type, long size, String sha256, String addedBy, Instant recordedAt) {
    public static EvidenceResponse of(EvidenceFile file) {
        return of(file, true);
    }

    static EvidenceResponse of(EvidenceFile file, boolean withPeople) {
        return new EvidenceResponse(
                file.id(),
                file.name(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                withPeople ? file.addedBy() : null,
                file.recordedAt());
    }
}
