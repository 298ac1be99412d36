package org.jiheng.localstack.infrastructure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.TokenRequest;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Whoever asks gets the roles and claims asked for: form parameters role (may repeat), unit, assessor, jurisdiction, person;
 * and {@code claims}, a JSON object of any others, which win over those a token has by itself: an unfit token with a good
 * signature is there to be refused.
 */
final class LocalClaims implements OAuth2TokenCallback {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CLAIMS = List.of("unit", "assessor", "jurisdiction");

    @Override
    public String issuerId() {
        return LocalIdentity.ISSUER_PATH;
    }

    @Override
    public String subject(TokenRequest request) {
        return first(request, "person", roles(request).get(0));
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("jiheng");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("groups", roles(request));
        for (String claim : CLAIMS) {
            String value = first(request, claim, "");
            if (!value.isEmpty()) {
                claims.put(claim, value);
            }
        }
        claims.putAll(given(first(request, "claims", "{}")));
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return Duration.ofHours(8).toSeconds();
    }

    private static Map<String, Object> given(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static List<String> roles(TokenRequest request) {
        return List.of(first(request, "role", "nobody").split(RepeatedRoles.SEPARATOR));
    }

    private static String first(TokenRequest request, String name, String otherwise) {
        List<String> values = request.getCustomParameters().getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? otherwise : values.get(0);
    }
}
