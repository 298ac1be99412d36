package org.jiheng.scoring.stream.live;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.identity.Claims;

/**
 * By which somebody watches.
 *
 * @param token the bearer token
 * @param userInfo where the provider says what it knows of the person now, if it does
 * @param roles of which one at least must remain
 * @param jurisdiction in which they must hold
 * @param until when the token ends
 */
public record Right(String token, Optional<String> userInfo, Set<String> roles, String jurisdiction, Instant until) {
    private static final String ROLES = "groups";

    /** What the provider does not say is as the token says it. */
    boolean heldBy(JsonNode person) {
        boolean role = !person.has(ROLES);
        for (JsonNode each : person.path(ROLES)) {
            role |= roles.contains(each.asText());
        }
        return role && person.path(Claims.JURISDICTION).asText(jurisdiction).equals(jurisdiction);
    }
}
