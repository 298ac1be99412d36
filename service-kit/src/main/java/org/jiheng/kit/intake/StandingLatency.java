package org.jiheng.kit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How long standings are on their way: from when the source wrote one down to the commit of the transaction that took it
 * and drew the conclusions. What was known already is not counted.
 */
@ApplicationScoped
class StandingLatency {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10)
    };

    private final MeterRegistry registry;
    private final Clock clock;

    StandingLatency(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void committed(Collection<Arrival> newer) {
        Instant now = clock.instant();
        for (Arrival arrival : newer) {
            arrival.sent().ifPresent(sent -> of(arrival.record().topic()).record(between(sent.composedAt(), now)));
        }
    }

    private Timer of(String topic) {
        return Timer.builder("jiheng.standing.latency")
                .description("From the fact at its source to the commit of what follows from it here")
                .tag("topic", topic)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** The clock of the source may be ahead of this one. */
    private static Duration between(Instant composed, Instant now) {
        return composed.isAfter(now) ? Duration.ZERO : Duration.between(composed, now);
    }
}
