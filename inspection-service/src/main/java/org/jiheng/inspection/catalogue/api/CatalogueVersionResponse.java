package org.jiheng.inspection.catalogue.api;

import java.time.Instant;

import org.jiheng.inspection.catalogue.CatalogueVersion;

/**
 * A version of a catalogue.
 *
 * @param state PROPOSED or APPROVED; the newest that is APPROVED is in force
 */
record CatalogueVersionResponse(
        int version, String state, String proposedBy, Instant proposedAt, String approvedBy, Instant approvedAt) {
    static CatalogueVersionResponse of(CatalogueVersion version) {
        return new CatalogueVersionResponse(
                version.number(),
                version.state(),
                version.proposed().person(),
                version.proposed().recordedAt(),
                version.approved().map(CatalogueVersion.Act::person).orElse(null),
                version.approved().map(CatalogueVersion.Act::recordedAt).orElse(null));
    }
}
