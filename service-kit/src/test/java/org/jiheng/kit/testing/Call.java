package org.jiheng.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.restassured.RestAssured;

/** What one request to an operation is filled with: path parameters, query parameters, a well-formed body. */
public final class Call {
    /** What came back. */
    record Answer(int status, String body) {
        boolean done() {
            return status >= 200 && status < 300;
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    /** One for all: the matrix sends thousands of requests, and a connection for each costs more than the request. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> path = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String body = "{}";
    private String type = "application/json";

    private Call() {}

    public static Call of() {
        return new Call();
    }

    public static Call of(String parameter, String value) {
        return new Call().with(parameter, value);
    }

    public Call with(String parameter, String value) {
        path.put(parameter, value);
        return this;
    }

    public Call query(String name, String value) {
        query.put(name, value);
        return this;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** @param json of a POST, PUT or PATCH */
    public Call body(String json) {
        body = json;
        return this;
    }

    /** @param content of a POST or PUT that takes no JSON */
    public Call body(String mediaType, String content) {
        type = mediaType;
        body = content;
        return this;
    }

    /** @param token empty: sent without one */
    Answer send(Operation operation, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation));
        headers.forEach(request::header);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        if (operation.method().equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", type).method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), new BodyOrBeginning());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(operation.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(Operation operation) {
        String filled = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        String asked = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + filled + (asked.isEmpty() ? "" : "?" + asked));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
