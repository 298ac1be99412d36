package org.jiheng.kit.audit;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as auditors see it.
 *
 * @param position in the chain; absent until it is linked, about a second later
 * @param recordedAt when it was stored; an entry for several attempts stands for those of the minute before
 * @param jurisdiction of the person
 * @param rowJurisdiction of what a refused attempt was about, if that is known
 */
public record LoggedEntry(
        Long position,
        String id,
        String recordedAt,
        String outcome,
        String act,
        String operation,
        String person,
        List<String> roles,
        String jurisdiction,
        String rowJurisdiction,
        String address,
        String subject,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        JsonNode before,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
        JsonNode after,

        String reason,
        List<String> flags,
        String problem,
        String path,
        int occurrences) {}
