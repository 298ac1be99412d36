package org.jiheng.scoring.stream.live;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.identity.Claims;

/**
 * By which somebody watches.
 *
 * @param authorization the bearer token, as the request said it: no copy for each who watches
 * @param userInfo where the provider says what it knows of the person now, if it does
 * @param roles of which one at least must remain
 * @param jurisdiction in which they must hold
 * @param until when the token ends
 */
public record Right(
        String authorization, Optional<String> userInfo, Set<String> roles, String jurisdiction, Instant until) {
    static final String ROLES = "groups";

    /**
     * What the provider tells of nobody is as the token says it; what it tells of others and not of this person is withdrawn.
     *
     * @param told the claims that it tells
     */
    boolean heldBy(JsonNode person, Set<String> told) {
        boolean role = !told.contains(ROLES) || holdsRole(person);
        boolean place = !told.contains(Claims.JURISDICTION)
                || person.path(Claims.JURISDICTION).asText().equals(jurisdiction);
        return role && place;
    }

    private boolean holdsRole(JsonNode person) {
        for (JsonNode each : person.path(ROLES)) {
            if (roles.contains(each.asText())) {
                return true;
            }
        }
        return false;
    }
}
