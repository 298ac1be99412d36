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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One service's API, called as a person. */
public final class ServiceClient {
    private static final ObjectMapper JSON = new ObjectMapper();
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

    public JsonNode post(Person person, String path, Object body) {
        return json(call(person, "POST", path, publisher(body)));
    }

    public JsonNode put(Person person, String path, Object body) {
        return json(call(person, "PUT", path, publisher(body)));
    }

    public JsonNode get(Person person, String path) {
        return json(call(person, "GET", path, BodyPublishers.noBody()));
    }

    public String getText(Person person, String path) {
        return call(person, "GET", path, BodyPublishers.noBody());
    }

    /** A path's segment, whatever characters a code has. */
    public static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String call(Person person, String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + identities.token(person, jurisdiction))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new RefusedRequest(method + " " + request.uri(), response.statusCode(), response.body());
            }
            return response.body();
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

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
