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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Where tokens are to be had (RFC 6749, 4.4), fetched anew before they run out. */
final class TokenEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(1);

    private final HttpClient http;
    private final String address;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    TokenEndpoint(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** @param form the request's body */
    String token(String form) {
        return tokens.compute(form, (key, known) -> known != null && known.lasts() ? known : fetch(form))
                .text();
    }

    /** {@code name=value}, or nothing where there is no value. */
    static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Token fetch(String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new RefusedRequest("POST " + address, response.statusCode(), response.body());
            }
            return Token.read(JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new Unreachable(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address, e);
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
