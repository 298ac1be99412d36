package org.jiheng.scoring.stream.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.identity.Claims;

/**
 * Whether the identity provider has withdrawn what a token says, before its time: it is asked at its userinfo endpoint (OpenID
 * Connect Core, 5.3). One that does not answer withdraws nothing; the token's own time ends it then.
 */
@ApplicationScoped
public class Withdrawals {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final long MOST_KEPT = 100_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final ObjectMapper json;
    private final Clock clock;
    private final AsyncCache<Right, Boolean> asked;
    private final Counter unknown;
    private final AtomicBoolean answering = new AtomicBoolean(true);
    /** Of the claims that a right depends on those that the provider has told of somebody: it tells them of all. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Withdrawals(
            ObjectMapper json,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "scoring.stream.heartbeat") Duration heartbeat) {
        this.json = json;
        this.clock = clock;
        this.unknown = Counter.builder("jiheng.stream.rights.unknown")
                .description("How often the identity provider did not say whether a right to watch still holds")
                .register(registry);
        // asked anew at the second heartbeat after at the latest
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(heartbeat)
                .maximumSize(MOST_KEPT)
                .buildAsync();
    }

    /** Whether the right still holds, as was known within the time between two heartbeats. */
    public CompletionStage<Boolean> stillHolds(Right right) {
        if (!clock.instant().isBefore(right.until())) {
            return CompletableFuture.completedFuture(false);
        }
        return right.userInfo()
                .map(address -> asked.get(right, (of, executor) -> ask(of, URI.create(address))))
                .orElseGet(() -> CompletableFuture.completedFuture(true));
    }

    private CompletableFuture<Boolean> ask(Right right, URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", right.authorization())
                .timeout(ANSWERS_WITHIN)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> holds(right, answer))
                .exceptionally(failure -> unknown(address, failure.toString()));
    }

    private boolean holds(Right right, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> {
                answering.set(true);
                yield holds(right, person(answer.body()));
            }
            case 401 -> false;
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
        return true;
    }

    private boolean holds(Right right, JsonNode person) {
        Stream.of(Right.ROLES, Claims.JURISDICTION).filter(person::has).forEach(told::add);
        return right.heldBy(person, told);
    }

    private JsonNode person(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }
}
