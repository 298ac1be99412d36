package org.jiheng.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.kit.identity.Roles;

/** Bearer tokens as the identity provider issues them. */
public final class Tokens {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> ISSUED = new ConcurrentHashMap<>();

    private final List<String> form = new ArrayList<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String issuer = "jiheng-local";

    private Tokens() {
        add("grant_type", "client_credentials");
        add("client_id", "jiheng-local");
        add("client_secret", "local");
    }

    /** A person who has every role there is. */
    public static Tokens ofEveryRole() {
        return of(Roles.ALL.toArray(String[]::new));
    }

    /** A person with these roles. */
    public static Tokens of(String... roles) {
        Tokens tokens = new Tokens();
        for (String role : roles) {
            tokens.add("role", role);
        }
        return tokens;
    }

    public Tokens unit(String unit) {
        return add("unit", unit);
    }

    public Tokens assessor(String assessor) {
        return add("assessor", assessor);
    }

    public Tokens jurisdiction(String jurisdiction) {
        return add("jurisdiction", jurisdiction);
    }

    public Tokens person(String person) {
        return add("person", person);
    }

    /** Any other claim, also one that tokens have by themselves, such as {@code exp}; null: without it. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** From the provider's other issuer of this name. */
    public Tokens from(String otherIssuer) {
        issuer = otherIssuer;
        return this;
    }

    /** The token, for {@code .auth().oauth2(…)}. */
    public String token() {
        if (!claims.isEmpty()) {
            add("claims", Json.write(claims));
            claims.clear();
        }
        String url = Servers.running().issuer().replaceAll("[^/]+$", issuer) + "/token";
        return ISSUED.computeIfAbsent(url + "?" + form.stream().collect(Collectors.joining("&")), Tokens::issue);
    }

    /** As somebody does who withdraws what a token says before its time (RFC 7009). */
    public static void revoke(String token) {
        send("/revoke", "token=" + token);
    }

    /** From now on the provider does not tell the claim of whom the token is about. */
    public static void withdraw(String token, String claim) {
        send("/withdraw", "token=" + token + "&claim=" + claim);
    }

    private static void send(String path, String form) {
        try {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(Servers.running().issuer() + path))
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Tokens add(String name, String value) {
        form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    private static String issue(String url) {
        String[] parts = url.split("\\?", 2);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(parts[0]))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(parts[1]))
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
