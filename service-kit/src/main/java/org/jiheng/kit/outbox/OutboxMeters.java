package org.jiheng.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jiheng.kit.metrics.BoundedReading;
import org.jiheng.kit.standing.StandingsConfig;
import org.jiheng.kit.topics.TopicsReady;

/** How many standings wait to be sent and since when, and whether it is this instance that sends them. */
@ApplicationScoped
class OutboxMeters {
    private final StandingsConfig config;
    private final RelayLoop relay;
    private final MeterRegistry registry;
    private final BoundedReading<RelayRows.Backlog> backlog;

    OutboxMeters(StandingsConfig config, RelayRows rows, RelayLoop relay, MeterRegistry registry) {
        this.config = config;
        this.relay = relay;
        this.registry = registry;
        this.backlog = new BoundedReading<>("outbox", rows::backlog);
    }

    void register(@Observes TopicsReady ready) {
        if (config.publishes().isEmpty()) {
            return;
        }
        Gauge.builder("jiheng.outbox.pending", () -> backlog.show(RelayRows.Backlog::pending))
                .description("Standings that the broker has not acknowledged")
                .register(registry);
        Gauge.builder("jiheng.outbox.oldest", () -> backlog.show(RelayRows.Backlog::oldestSeconds))
                .baseUnit("seconds")
                .description("Age of the oldest standing that the broker has not acknowledged")
                .register(registry);
        Gauge.builder("jiheng.relay.leader", () -> relay.leads() ? 1 : 0)
                .description("1 at the instance that sends, 0 at the others")
                .register(registry);
    }
}
