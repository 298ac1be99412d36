package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/** Where a page sends people to sign in: they say in which role they come, and are believed. */
final class SignInPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CLAIMS = List.of("jurisdiction", "unit", "assessor");

    private final byte[] page = read("sign-in.html");

    /** @param provider lets whoever was believed go back to the page with a code */
    OAuth2HttpResponse answer(OAuth2HttpRequest request, Function<OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        return request.getMethod().equals("POST")
                ? provider.apply(request.copy(
                        request.getHeaders(), request.getMethod(), request.getOriginalUrl(), believed(request)))
                : new OAuth2HttpResponse(
                        Headers.of(
                                "Content-Type", "text/html;charset=UTF-8",
                                "Cache-Control", "no-store",
                                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
                        200,
                        null,
                        page);
    }

    /** The form in the provider's words. */
    private static String believed(OAuth2HttpRequest request) {
        Map<String, String> form = request.getFormParameters().getMap();
        String role = form.getOrDefault("role", "nobody");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("groups", List.of(role));
        for (String claim : CLAIMS) {
            String value = form.getOrDefault(claim, "");
            if (!value.isBlank()) {
                claims.put(claim, value.strip());
            }
        }
        String person = form.getOrDefault("person", "");
        return "username=" + encoded(person.isBlank() ? role : person.strip()) + "&claims=" + encoded(json(claims));
    }

    private static String json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = SignInPage.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
