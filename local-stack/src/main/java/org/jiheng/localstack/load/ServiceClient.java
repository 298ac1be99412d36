package org.jiheng.localstack.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** One service's API, called as a person. */
public final class ServiceClient {
    // fields in their order: a repeated request must be the same to the byte
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final String API = "/api/v1";
    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    private final HttpClient http;
    private final String url;
    private final Identities identities;
    private final String jurisdiction;
    private final String language;

    /** @param language of the problems: zh or en */
    public ServiceClient(HttpClient http, String url, Identities identities, String jurisdiction, String language) {
        this.http = http;
        this.url = url;
        this.identities = identities;
        this.jurisdiction = jurisdiction;
        this.language = language;
    }

    public JsonNode get(Person person, String path) {
        return json(getText(person, path));
    }

    public String getText(Person person, String path) {
        return read(person, path).body();
    }

    /** Which version of the thing is there now. */
    String entityTag(Person person, String path) {
        return read(person, path).headers().firstValue("ETag").orElseThrow();
    }

    /** A path's segment, whatever characters a code has. */
    public static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An answer of any status; headers beyond those that every request has. */
    HttpResponse<String> send(Person person, String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + identities.token(person, jurisdiction))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method(method, publisher(body));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    /** What the answer says, whatever form it has. */
    String postForText(Person person, String path, Object body) {
        return accepted("POST", path, send(person, "POST", path, body, Map.of()));
    }

    /** Signed in as nobody. */
    JsonNode sendAnonymously(String path, Object body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method("POST", publisher(body))
                .build();
        return json(accepted("POST", path, exchange(request)));
    }

    /** The same. */
    public JsonNode getAnonymously(String path) {
        return json(accepted("GET", path, exchange(request(path).build())));
    }

    private String accepted(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw refused(method, path, response);
        }
        return response.body();
    }

    RefusedRequest refused(String method, String path, HttpResponse<String> response) {
        return new RefusedRequest(method + " " + url + API + path, response.statusCode(), response.body());
    }

    private HttpResponse<String> read(Person person, String path) {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + identities.token(person, jurisdiction))
                .header("Accept-Language", language)
                .build();
        HttpResponse<String> response = exchange(request);
        accepted("GET", path, response);
        return response;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + API + path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreachable(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri().toString(), e);
        }
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
