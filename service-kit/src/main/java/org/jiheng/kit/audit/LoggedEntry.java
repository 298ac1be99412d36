package org.jiheng.kit.audit;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An entry as auditors see it.
 *
 * @param position in the chain; absent until it is linked, about a second later
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
        String address,
        String subject,
        JsonNode before,
        JsonNode after,
        String reason,
        List<String> flags,
        String problem,
        String path,
        int occurrences) {}
