package org.jiheng.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.lifetime.LastingThread;
import org.jiheng.kit.standing.StandingsConfig;
import org.jiheng.kit.topics.TopicsReady;

/** Runs the relay: woken after a commit, and a few times a second besides. */
@ApplicationScoped
public class RelayLoop {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final int RETRY_MILLIS = 5;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final StandingsConfig config;
    private final RelayRows rows;
    private final String bootstrap;
    private final String application;
    private final Semaphore wake = new Semaphore(0);
    private final RelayLease lease;
    private final Tracer tracer;
    private volatile Thread thread;
    private volatile boolean running;

    RelayLoop(
            StandingsConfig config,
            AgroalDataSource database,
            RelayRows rows,
            Tracer tracer,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.config = config;
        this.rows = rows;
        this.bootstrap = bootstrap;
        this.application = application;
        this.tracer = tracer;
        this.lease = new RelayLease(database, config.relay().lease());
    }

    void start(@Observes TopicsReady ready) {
        if (config.publishes().isPresent()) {
            running = true;
            thread = LastingThread.of("outbox-relay", this::run);
            thread.start();
        }
    }

    /** False if it was started and its thread has ended of itself. */
    boolean isAlive() {
        Thread started = thread;
        return started == null || started.isAlive();
    }

    /** Whether this instance is the one that sends. */
    public boolean leads() {
        return lease.isHeld();
    }

    /** There may be something to send. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running = false;
        Thread started = thread;
        if (started != null) {
            wake();
            started.join(TimeUnit.SECONDS.toMillis(5));
            // it hangs on a broker that does not answer
            started.interrupt();
            started.join(TimeUnit.SECONDS.toMillis(2));
        }
    }

    private void run() {
        Relay relay = new Relay(
                rows,
                lease,
                new RelayTrace(tracer),
                () -> producer(bootstrap, application),
                config.relay().batch(),
                config.relay().republishAt());
        while (running) {
            try {
                if (!relay.round()) {
                    pause(config.relay().pollInterval());
                }
            } catch (SQLException | RuntimeException | AssertionError e) {
                // the driver asserts what no longer holds once a connection dies in the middle of a batch
                relay.closeProducer();
                if (running) {
                    LOG.warnf("The relay will try again: %s", e);
                    pause(PAUSE_AFTER_FAILURE);
                }
            }
        }
        relay.closeProducer();
        release();
    }

    private void release() {
        boolean interrupted = Thread.interrupted();
        try {
            lease.release();
        } catch (SQLException e) {
            LOG.debugf("The lease was not released and will run out: %s", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void pause(Duration atMost) {
        try {
            if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Producer<byte[], byte[]> producer(String bootstrap, String application) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        application + "-relay",
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        application + "-relay",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        // a round that begins before the broker has finished the last one is told to come again
                        ProducerConfig.RETRY_BACKOFF_MS_CONFIG,
                        RETRY_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
