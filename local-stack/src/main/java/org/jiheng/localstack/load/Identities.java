package org.jiheng.localstack.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Access tokens of the local identity provider, one a person, fetched anew before they run out. */
public final class Identities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(1);

    private final HttpClient http;
    private final String issuer;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Identities(HttpClient http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /** @param jurisdiction the one whose cycles the person acts in; null: none */
    public String token(Person person, String jurisdiction) {
        return token(person.roles(), person.unit(), person.assessor(), jurisdiction, person.name());
    }

    public String token(List<String> roles, String unit, String assessor, String jurisdiction, String person) {
        String form = form(roles, unit, assessor, jurisdiction, person);
        return tokens.compute(form, (key, known) -> known != null && known.lasts() ? known : fetch(form))
                .text();
    }

    private static String form(List<String> roles, String unit, String assessor, String jurisdiction, String person) {
        List<String> parameters = new ArrayList<>(
                List.of("grant_type=client_credentials", "client_id=jiheng-local", "client_secret=local"));
        roles.forEach(role -> parameters.add(parameter("role", role)));
        parameters.add(parameter("unit", unit));
        parameters.add(parameter("assessor", assessor));
        parameters.add(parameter("jurisdiction", jurisdiction));
        parameters.add(parameter("person", person));
        parameters.removeIf(String::isEmpty);
        return String.join("&", parameters);
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Token fetch(String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new RefusedRequest("POST " + issuer + "/token", response.statusCode(), response.body());
            }
            return Token.read(JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new Unreachable(issuer + "/token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(issuer + "/token", e);
        }
    }

    private record Token(String text, Instant until) {
        static Token read(JsonNode answer) {
            return new Token(
                    answer.path("access_token").asText(),
                    Instant.now().plusSeconds(answer.path("expires_in").asLong(300)));
        }

        boolean lasts() {
            return Instant.now().isBefore(until.minus(BEFORE_EXPIRY));
        }
    }
}
