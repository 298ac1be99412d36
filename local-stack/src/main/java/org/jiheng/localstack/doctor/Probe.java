package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jiheng.localstack.load.Unreachable;

/** Asks one address, and does not wait long. */
final class Probe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WAITS = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** @param token null: none; the answer may have any status */
    HttpResponse<String> get(String address, String token) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(WAITS);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreachable(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address, e);
        }
    }

    /**
     * A list of a service, or a page of one.
     *
     * @param list the answer's field that holds the rows
     * @throws UnexpectedAnswer if the status is not 200, whatever the body holds, or the body has no such list
     */
    JsonNode fetch(String address, String list, String token) {
        HttpResponse<String> response = get(address, token);
        JsonNode told = response.statusCode() == 200 ? json(response) : MissingNode.getInstance();
        if (!told.path(list).isArray()) {
            throw new UnexpectedAnswer(address, response.statusCode());
        }
        return told;
    }

    /** Nothing where the body is no JSON. */
    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
