package org.jiheng.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.topics.Partitions;

/**
 * Sends what the outbox holds. Never two at once: the lease decides who may, and the transactional producer is made only
 * after the lease was won, for a standby that makes one fences the leader. It is made <em>before</em> the outbox is read:
 * whoever reads later also has the later producer, so a relay that stalled with a list in its hands is fenced by the
 * broker and cannot put an older state over a newer one. No lock and no database transaction is held while the broker
 * answers.
 */
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LOOKS_AT_ALL_EVERY = Duration.ofMinutes(1);

    private final RelayRows rows;
    private final RelayLease lease;
    private final RelayTrace trace;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final int batch;
    private final LocalTime republishAt;
    private Producer<byte[], byte[]> producer;
    private boolean oneByOne;
    private String horizon = RelayRows.BEGINNING;
    private long lookedAtAll = System.nanoTime();

    Relay(
            RelayRows rows,
            RelayLease lease,
            RelayTrace trace,
            Supplier<Producer<byte[], byte[]>> producers,
            int batch,
            LocalTime republishAt) {
        this.rows = rows;
        this.lease = lease;
        this.trace = trace;
        this.producers = producers;
        this.batch = batch;
        this.republishAt = republishAt;
    }

    /** One round. True if there may be more to send at once. */
    boolean round() throws SQLException {
        if (!lease.hold()) {
            closeProducer();
            return false;
        }
        if (lease.republishOnceADay(republishAt)) {
            horizon = RelayRows.BEGINNING;
        }
        openProducer();
        String next = nextHorizon();
        List<Pending> pending = rows.pending(batch, horizon);
        sendAll(pending);
        if (pending.isEmpty()) {
            horizon = next;
        }
        return !pending.isEmpty();
    }

    /** Asked before the look that it is for. Now and then all is looked at, in case something was put back by hand. */
    private String nextHorizon() throws SQLException {
        if (System.nanoTime() - lookedAtAll > LOOKS_AT_ALL_EVERY.toNanos()) {
            lookedAtAll = System.nanoTime();
            horizon = RelayRows.BEGINNING;
        }
        return rows.horizon();
    }

    private void openProducer() {
        if (producer == null) {
            producer = producers.get();
            producer.initTransactions();
        }
    }

    /** In one Kafka transaction; after a refusal each standing in its own, until all that can be sent is. */
    private void sendAll(List<Pending> pending) throws SQLException {
        List<List<Pending>> transactions =
                oneByOne ? pending.stream().map(List::of).toList() : List.of(pending);
        for (List<Pending> together : transactions) {
            try (RelayTrace.Sending sending = trace.begin(together)) {
                if (!sent(together, sending)) {
                    return; // with a new producer the outbox is read anew
                }
            }
            rows.acknowledge(together);
        }
        oneByOne = false;
    }

    private boolean sent(List<Pending> together, RelayTrace.Sending sending) throws SQLException {
        try {
            send(together);
            return true;
        } catch (KafkaException e) {
            sending.failed();
            refused(together, e);
            return false;
        }
    }

    private void refused(List<Pending> together, KafkaException e) throws SQLException {
        closeProducer();
        if (!isOfOneRecord(e)) {
            throw e;
        }
        oneByOne = true;
        if (together.size() == 1) {
            Pending row = together.get(0);
            Logged.under(
                    Map.of(
                            Logged.TOPIC, row.key().topic(),
                            Logged.SUBJECT, row.key().subject(),
                            Logged.REVISION, row.revision()),
                    () -> LOG.errorf("%s at revision %d is set aside: %s", row.key(), row.revision(), e.getMessage()));
            rows.setAside(row, e.toString());
        }
    }

    private void send(List<Pending> pending) {
        if (pending.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Pending row : pending) {
            sent.add(producer.send(record(row)));
        }
        producer.flush();
        sent.forEach(Relay::requireAcknowledged);
        producer.commitTransaction();
    }

    private ProducerRecord<byte[], byte[]> record(Pending row) {
        String topic = row.key().topic();
        int partition = Partitions.of(
                row.key().partitionKey(), producer.partitionsFor(topic).size());
        byte[] key = row.key().subject().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, partition, key, row.envelope());
    }

    private static void requireAcknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    /** Whether another record might fare better: not so when the broker is away or this relay was fenced. */
    private static boolean isOfOneRecord(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof InterruptException
                    || cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException
                    || cause instanceof OutOfOrderSequenceException
                    || cause instanceof AuthenticationException) {
                return false;
            }
        }
        return true;
    }

    /** Closes what is open; an unfinished Kafka transaction is aborted by its successor. */
    void closeProducer() {
        horizon = RelayRows.BEGINNING;
        if (producer != null) {
            Producer<byte[], byte[]> old = producer;
            producer = null;
            try {
                old.close(Duration.ZERO);
            } catch (KafkaException e) {
                LOG.debugf("The producer was not closed in order: %s", e);
            }
        }
    }
}
