package org.jiheng.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jiheng.kit.topics.Partitions;

/**
 * Sends what the outbox holds. Never two at once: the lease decides who may, and the transactional producer is made only
 * after the lease was won, so that a relay that stalled and wakes up late is fenced by the broker and cannot put an
 * older state over a newer one. No lock and no database transaction is held while the broker answers.
 */
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final RelayRows rows;
    private final RelayLease lease;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final int batch;
    private final LocalTime republishAt;
    private Producer<byte[], byte[]> producer;

    Relay(
            RelayRows rows,
            RelayLease lease,
            Supplier<Producer<byte[], byte[]>> producers,
            int batch,
            LocalTime republishAt) {
        this.rows = rows;
        this.lease = lease;
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
        if (lease.takeRepublication(republishAt)) {
            rows.forgetAcknowledgements();
        }
        List<Pending> pending = rows.pending(batch);
        if (pending.isEmpty()) {
            return false;
        }
        sendAll(pending);
        return pending.size() == batch;
    }

    private void sendAll(List<Pending> pending) throws SQLException {
        try {
            send(pending);
        } catch (KafkaException e) {
            closeProducer();
            if (!isOfOneRecord(e)) {
                throw e;
            }
            LOG.warnf("A round of %d standings was refused (%s); sending them one by one", pending.size(), e.getMessage());
            for (Pending row : pending) {
                sendOrSetAside(row);
            }
            return;
        }
        rows.acknowledge(pending);
    }

    private void sendOrSetAside(Pending row) throws SQLException {
        try {
            send(List.of(row));
        } catch (KafkaException e) {
            closeProducer();
            if (!isOfOneRecord(e)) {
                throw e;
            }
            LOG.errorf("%s at revision %d is set aside: %s", row.key(), row.revision(), e.getMessage());
            rows.setAside(row, e.toString());
            return;
        }
        rows.acknowledge(List.of(row));
    }

    private void send(List<Pending> pending) {
        if (producer == null) {
            producer = producers.get();
            producer.initTransactions();
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
        int partition = Partitions.of(row.key().partitionKey(), producer.partitionsFor(topic).size());
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
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    /** Whether another record might fare better: not so when the broker is away or this relay was fenced. */
    private static boolean isOfOneRecord(KafkaException e) {
        return !(e instanceof RetriableException
                || e instanceof org.apache.kafka.common.errors.InterruptException
                || e instanceof org.apache.kafka.common.errors.ProducerFencedException
                || e instanceof org.apache.kafka.common.errors.InvalidProducerEpochException
                || e instanceof org.apache.kafka.common.errors.OutOfOrderSequenceException
                || e instanceof org.apache.kafka.common.errors.AuthenticationException);
    }

    /** Closes what is open; an unfinished Kafka transaction is aborted by its successor. */
    void closeProducer() {
        if (producer != null) {
            Producer<byte[], byte[]> old = producer;
            producer = null;
            old.close(java.time.Duration.ZERO);
        }
    }
}
