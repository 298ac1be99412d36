package org.jiheng.scoring.stream.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final Counter unknown;
    private final AtomicBoolean answering = new AtomicBoolean(true);
    private final Cache<Right, JsonNode> atFirst = Caffeine.newBuilder()
            .expireAfterAccess(KEPT_UNASKED)
            .maximumSize(MOST_KEPT)
            .build();

    Withdrawals(
            ObjectMapper json,
            MeterRegistry registry,
            @ConfigProperty(name = "scoring.stream.heartbeat") Duration heartbeat) {
        this.json = json;
        this.unknown = Counter.builder("jiheng.stream.rights.unknown")
                .description("How often the identity provider did not say whether a right to watch still holds")
                .register(registry);
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
                .exceptionally(failure -> unknown(address, failure.toString()));
    }

    private boolean withdrawn(Right right, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> {
                answering.set(true);
                yield !holds(right, person(answer.body()));
            }
            case 401 -> true;
            default -> unknown(answer.uri(), "HTTP " + answer.statusCode());
        };
    }

    /** Told once, until it answers again; counted each time. */
    private boolean unknown(URI address, String why) {
        unknown.increment();
        if (answering.compareAndSet(true, false)) {
            LOG.warnf(
                    "Withdrawn rights are not noticed before their tokens end, since %s does not tell: %s",
                    address, why);
        }
        return false;
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
