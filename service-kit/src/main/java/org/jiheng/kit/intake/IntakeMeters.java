package org.jiheng.kit.intake;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jiheng.kit.metrics.BoundedReading;
import org.jiheng.kit.standing.StandingsConfig;
import org.jiheng.kit.topics.TopicsReady;

/** How far behind this instance is on its partitions, and how many subjects are stuck. */
@ApplicationScoped
class IntakeMeters {
    private final StandingsConfig config;
    private final MeterRegistry registry;
    private final BoundedReading<Map<String, Long>> lag;
    private final BoundedReading<Map<String, Long>> stuck;

    IntakeMeters(StandingsConfig config, IntakeStart intake, Rejections rejections, MeterRegistry registry) {
        this.config = config;
        this.registry = registry;
        this.lag = new BoundedReading<>("lag", intake::lag);
        this.stuck = new BoundedReading<>("stuck", rejections::stuckByTopic);
    }

    void register(@Observes TopicsReady ready) {
        for (String topic : config.reads().orElse(List.of())) {
            Gauge.builder("jiheng.intake.lag", () -> lag.show(byTopic -> byTopic.getOrDefault(topic, 0L)))
                    .baseUnit("records")
                    .description("Broker's end less what is stored as read, on this instance's partitions")
                    .tag("topic", topic)
                    .register(registry);
            Gauge.builder("jiheng.stuck.subjects", () -> stuck.show(byTopic -> byTopic.getOrDefault(topic, 0L)))
                    .description("Subjects whose newest record could not be taken")
                    .tag("topic", topic)
                    .register(registry);
        }
    }
}
