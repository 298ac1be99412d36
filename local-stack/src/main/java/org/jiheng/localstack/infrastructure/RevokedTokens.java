package org.jiheng.localstack.infrastructure;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** Access tokens that were revoked (RFC 7009): whoever asks about one at the userinfo endpoint is told that it is not valid. */
final class RevokedTokens {
    private static final String TOKEN = "token=";
    private static final String BEARER = "Bearer ";

    private static final int KEPT = 10_000;

    /** The latest; an older one has long run out. */
    private final Set<String> revoked = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    }));

    /** Empty for what is not about revoked tokens. */
    Optional<OAuth2HttpResponse> answer(OAuth2HttpRequest request) {
        String path = request.getOriginalUrl().encodedPath();
        if (path.endsWith("/revoke")) {
            revoked.add(token(String.valueOf(request.getBody())));
            return Optional.of(answer(200));
        }
        String bearer = String.valueOf(request.getHeaders().get("Authorization"));
        return path.endsWith("/userinfo")
                        && bearer.startsWith(BEARER)
                        && revoked.contains(bearer.substring(BEARER.length()))
                ? Optional.of(answer(401))
                : Optional.empty();
    }

    private static String token(String form) {
        for (String parameter : form.split("&")) {
            if (parameter.startsWith(TOKEN)) {
                return URLDecoder.decode(parameter.substring(TOKEN.length()), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static OAuth2HttpResponse answer(int status) {
        return new OAuth2HttpResponse(Headers.of(), status, "", null);
    }
}
