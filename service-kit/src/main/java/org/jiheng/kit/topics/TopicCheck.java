package org.jiheng.kit.topics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.standing.StandingsConfig;

/** Looks at the topics before anything is read or written, and refuses to start on wrong ones. */
@ApplicationScoped
class TopicCheck {
    private static final Logger LOG = Logger.getLogger(TopicCheck.class);

    private final StandingsConfig config;
    private final String bootstrap;
    private final Event<TopicsReady> ready;
    private final Clock clock;

    TopicCheck(
            StandingsConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            Event<TopicsReady> ready,
            Clock clock) {
        this.config = config;
        this.bootstrap = bootstrap;
        this.ready = ready;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        TreeSet<String> topics = new TreeSet<>(config.publishes().orElse(List.of()));
        topics.addAll(config.reads().orElse(List.of()));
        List<String> faults = faults(topics);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The topics are not as they must be; run the topic set-up step first: "
                    + String.join("; ", faults));
        }
        ready.fire(new TopicsReady());
    }

    private List<String> faults(TreeSet<String> topics) {
        Instant patience = clock.instant().plus(config.brokerPatience());
        while (true) {
            try (TopicAdmin admin = new TopicAdmin(bootstrap)) {
                return admin.faults(topics);
            } catch (KafkaException e) {
                if (clock.instant().isAfter(patience)) {
                    throw new IllegalStateException("No Kafka broker answers at " + bootstrap, e);
                }
                LOG.warnf("Waiting for Kafka at %s: %s", bootstrap, e.getMessage());
            }
        }
    }
}
