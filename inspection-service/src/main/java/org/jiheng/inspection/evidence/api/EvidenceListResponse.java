package org.jiheng.inspection.evidence.api;

import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.evidence.usecase.ReadEvidence;

/**
 * The evidence of one thing, in the order in which it was added.
 *
 * @param missing files that will come, as was said when it was recorded
 */
public record EvidenceListResponse(List<EvidenceResponse> files, List<UUID> missing) {
    public static EvidenceListResponse of(ReadEvidence.Listed listed) {
        return new EvidenceListResponse(
                listed.files().stream()
                        .map(file -> EvidenceResponse.of(file, listed.withPeople()))
                        .toList(),
                listed.missing());
    }
}
