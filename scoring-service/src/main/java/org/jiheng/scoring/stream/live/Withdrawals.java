package org.jiheng.scoring.stream.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the identity provider has withdrawn what a token says, before its time: it is asked at its userinfo endpoint (OpenID
 * Connect Core, 5.3). One that does not answer withdraws nothing; the token's own time ends it then.
 */
@ApplicationScoped
class Withdrawals {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration KEPT_UNASKED = Duration.ofMinutes(5);
    private static final long MOST_KEPT = 100_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final ObjectMapper json;
    private final AsyncCache<Right, Boolean> asked;
    private final Cache<Right, JsonNode> atFirst = Caffeine.newBuilder()
            .expireAfterAccess(KEPT_UNASKED)
            .maximumSize(MOST_KEPT)
            .build();

    Withdrawals(ObjectMapper json, @ConfigProperty(name = "scoring.stream.heartbeat") Duration heartbeat) {
        this.json = json;
        // asked anew at the second heartbeat after at the latest
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(heartbeat)
                .maximumSize(MOST_KEPT)
                .buildAsync();
    }

    CompletionStage<Boolean> withdrawn(Right right) {
        return right.userInfo()
                .map(address -> asked.get(right, (of, executor) -> ask(of, URI.create(address))))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> ask(Right right, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + right.token())
                .timeout(ANSWERS_WITHIN)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> withdrawn(right, answer))
                .exceptionally(failure -> {
                    LOG.debugf("Not known whether a right still holds: %s", failure);
                    return false;
                });
    }

    private boolean withdrawn(Right right, HttpResponse<String> answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 200 && !holds(right, person(answer.body()));
    }

    private boolean holds(Right right, JsonNode person) {
        return right.heldBy(person, atFirst.get(right, of -> person));
    }

    private JsonNode person(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }
}
