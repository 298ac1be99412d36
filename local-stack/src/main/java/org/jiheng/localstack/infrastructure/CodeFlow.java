package org.jiheng.localstack.infrastructure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The code flow with PKCE (RFC 7636), checked as a real provider checks it, so that a page that does it wrongly is found out here:
 * the library takes any code, and one without a verifier too.
 */
final class CodeFlow {
    /** The provider is for this machine; so are the pages that it sends people back to. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    /** Codes that nobody came for; the oldest is forgotten first. */
    private static final int MOST_WAITING = 1_000;

    private final SignInPage page = new SignInPage();
    /** Code → where it was sent. */
    private final Map<String, String> issued = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_WAITING;
        }
    });

    /** Empty for what is not about codes. */
    Optional<OAuth2HttpResponse> answer(
            OAuth2HttpRequest request, Function<OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        String path = request.getOriginalUrl().encodedPath();
        if (path.endsWith("/authorize")) {
            return Optional.of(authorize(request, provider));
        }
        return path.endsWith("/token") && isOfACode(request) && !isDue(request)
                ? Optional.of(refusal(request, "invalid_grant"))
                : Optional.empty();
    }

    private OAuth2HttpResponse authorize(
            OAuth2HttpRequest request, Function<OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        HttpUrl asked = request.getOriginalUrl();
        HttpUrl back = HttpUrl.parse(String.valueOf(asked.queryParameter("redirect_uri")));
        boolean proven = "S256".equals(asked.queryParameter("code_challenge_method"))
                && asked.queryParameter("code_challenge") != null;
        if (back == null || !THIS_MACHINE.contains(back.host()) || !proven) {
            return refusal(request, "invalid_request");
        }
        OAuth2HttpResponse answer = page.answer(request, provider);
        codeIn(answer).ifPresent(code -> issued.put(code, asked.queryParameter("redirect_uri")));
        return answer;
    }

    private static Optional<String> codeIn(OAuth2HttpResponse answer) {
        return Optional.ofNullable(answer.getHeaders().get("Location"))
                .map(HttpUrl::parse)
                .map(location -> location.queryParameter("code"));
    }

    private static boolean isOfACode(OAuth2HttpRequest request) {
        return "authorization_code".equals(request.getFormParameters().get("grant_type"));
    }

    /** A code is good once, where it was sent, for whoever brings a verifier; whether that is the right one the provider sees. */
    private boolean isDue(OAuth2HttpRequest request) {
        Map<String, String> form = request.getFormParameters().getMap();
        String sentTo = issued.remove(form.getOrDefault("code", ""));
        return sentTo != null && sentTo.equals(form.get("redirect_uri")) && form.containsKey("code_verifier");
    }

    private static OAuth2HttpResponse refusal(OAuth2HttpRequest request, String error) {
        Headers.Builder headers = new Headers.Builder().add("Content-Type", "application/json");
        Optional.ofNullable(request.getHeaders().get("Origin"))
                .ifPresent(origin -> headers.add("Access-Control-Allow-Origin", origin));
        return new OAuth2HttpResponse(headers.build(), 400, "{\"error\":\"" + error + "\"}", null);
    }
}
