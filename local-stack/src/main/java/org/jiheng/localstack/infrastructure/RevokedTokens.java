package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/**
 * Access tokens that were revoked (RFC 7009): whoever asks about one at the userinfo endpoint is told that it is not valid. Of
 * one of which claims were withdrawn the others are told.
 */
final class RevokedTokens {
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int KEPT = 10_000;

    private final Map<String, Set<String>> withdrawn = Collections.synchronizedMap(new Latest<>());
    private final Set<String> revoked = Collections.newSetFromMap(Collections.synchronizedMap(new Latest<>()));

    /** An older one has long run out. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }

    /** Empty for what is not about revoked tokens. */
    Optional<OAuth2HttpResponse> answer(OAuth2HttpRequest request) {
        String path = request.getOriginalUrl().encodedPath();
        if (path.endsWith("/revoke")) {
            revoked.add(parameter("token", request));
            return Optional.of(answer(200, ""));
        }
        if (path.endsWith("/withdraw")) {
            withdrawn
                    .computeIfAbsent(parameter("token", request), token -> ConcurrentHashMap.newKeySet())
                    .add(parameter("claim", request));
            return Optional.of(answer(200, ""));
        }
        String bearer = String.valueOf(request.getHeaders().get("Authorization"));
        return path.endsWith("/userinfo") && bearer.startsWith(BEARER)
                ? userInfo(bearer.substring(BEARER.length()))
                : Optional.empty();
    }

    private Optional<OAuth2HttpResponse> userInfo(String token) {
        if (revoked.contains(token)) {
            return Optional.of(answer(401, ""));
        }
        return Optional.ofNullable(withdrawn.get(token)).map(claims -> answer(200, without(claims, token)));
    }

    private static String without(Set<String> claims, String token) {
        try {
            ObjectNode told = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            return told.without(claims).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameter(String name, OAuth2HttpRequest request) {
        for (String parameter : String.valueOf(request.getBody()).split("&")) {
            if (parameter.startsWith(name + "=")) {
                return URLDecoder.decode(parameter.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static OAuth2HttpResponse answer(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null);
    }
}
