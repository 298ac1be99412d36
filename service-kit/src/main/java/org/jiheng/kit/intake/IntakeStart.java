package org.jiheng.kit.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.lifetime.LastingThread;
import org.jiheng.kit.standing.StandingsConfig;
import org.jiheng.kit.topics.TopicAdmin;
import org.jiheng.kit.topics.TopicsReady;

/** Starts the intake where a service reads topics, and stops it with the service. */
@ApplicationScoped
class IntakeStart {
    private final StandingsConfig config;
    private final StandingIntake intake;
    private final ConsumedOffsets offsets;
    private final String bootstrap;
    private final String application;
    private volatile IntakeLoop loop;
    private volatile Thread thread;
    private volatile TopicAdmin admin;

    IntakeStart(
            StandingsConfig config,
            StandingIntake intake,
            ConsumedOffsets offsets,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.config = config;
        this.intake = intake;
        this.offsets = offsets;
        this.bootstrap = bootstrap;
        this.application = application;
    }

    void start(@Observes TopicsReady ready) {
        List<String> topics = config.reads().orElse(List.of());
        if (topics.isEmpty()) {
            return;
        }
        admin = new TopicAdmin(bootstrap);
        loop = new IntakeLoop(
                consumer(
                        bootstrap,
                        application,
                        config.intake().batch(),
                        config.intake().session()),
                admin::ids,
                intake,
                offsets,
                topics,
                config.intake().longestPause());
        thread = LastingThread.of("standing-intake", loop);
        thread.start();
    }

    /** By topic, how much the broker has that is not stored as read, on the partitions that are this instance's now. */
    Map<String, Long> lag() {
        Map<TopicPartition, Long> read = loop.read();
        Map<String, Long> lag = new HashMap<>();
        admin.ends(read.keySet())
                .forEach((partition, end) ->
                        lag.merge(partition.topic(), Math.max(0, end - read.get(partition)), Long::sum));
        return lag;
    }

    /** False if it was started and its thread has ended of itself. */
    boolean isAlive() {
        Thread started = thread;
        return started == null || started.isAlive();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        if (loop != null) {
            loop.stop();
            thread.join(TimeUnit.SECONDS.toMillis(10));
            // it hangs on a database that does not answer
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(2));
            admin.close();
        }
    }

    static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String application, int batch, Duration session) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        application + "-intake",
                        ConsumerConfig.GROUP_ID_CONFIG,
                        application,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT),
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        16 * 1024 * 1024,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        batch,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        (int) session.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
