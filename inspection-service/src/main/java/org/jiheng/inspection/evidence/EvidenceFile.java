package org.jiheng.inspection.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it was received, without its bytes.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param addedBy issuer and subject of the person
 */
public record EvidenceFile(
        UUID id,
        Subject subject,
        String name,
        EvidenceType type,
        long size,
        String sha256,
        String addedBy,
        Instant recordedAt) {
    /** Whether this is what the other would be too, but for when: sending it again changes nothing. */
    public boolean isRepeatedBy(EvidenceFile other) {
        return id.equals(other.id)
                && subject.equals(other.subject)
                && name.equals(other.name)
                && type == other.type
                && sha256.equals(other.sha256)
                && addedBy.equals(other.addedBy);
    }
}
