package org.jiheng.kit.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jiheng.kit.standing.StandingReader;

/**
 * Reads the topics. Polling, seeking and storing happen on one thread: between a seek and the next batch nothing older
 * is under way that could store an offset of the past.
 */
class IntakeLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration IDS_EVERY = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Function<Collection<String>, Map<String, String>> idsOfTopics;
    private final StandingIntake intake;
    private final ConsumedOffsets offsets;
    private final Collection<String> topics;
    private final Duration longestPause;
    private final StandingReader reader = new StandingReader();
    private final Set<TopicPartition> unplaced = new HashSet<>();
    /** Up to where; written by the loop's thread, looked at by others. */
    private final Map<TopicPartition, Long> read = new ConcurrentHashMap<>();

    private Map<String, String> topicIds = Map.of();
    private long idsSeenAt = System.nanoTime() - IDS_EVERY.toNanos();
    private Duration pause = Duration.ZERO;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;

    IntakeLoop(
            Consumer<byte[], byte[]> consumer,
            Function<Collection<String>, Map<String, String>> idsOfTopics,
            StandingIntake intake,
            ConsumedOffsets offsets,
            Collection<String> topics,
            Duration longestPause) {
        this.consumer = consumer;
        this.idsOfTopics = idsOfTopics;
        this.intake = intake;
        this.offsets = offsets;
        this.topics = topics;
        this.longestPause = longestPause;
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(topics, new Assignment());
            while (running) {
                readOnOrAgain();
            }
        } finally {
            // even if an error ends it: another instance then takes over at once
            close();
        }
    }

    private void readOnOrAgain() {
        try {
            readOn();
        } catch (WakeupException | InterruptException e) {
            LOG.debug("Asked to stop");
        } catch (Exception e) {
            readAgainAfter(e);
        }
    }

    private void close() {
        try {
            consumer.close();
        } catch (KafkaException e) {
            LOG.debugf("The consumer was not closed in order: %s", e);
        }
    }

    private void readOn() throws Exception {
        lookForNewTopicIds();
        place();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (records.isEmpty()) {
            if (unplaced.isEmpty()) {
                noteWhatIsRead();
            }
            return;
        }
        if (!unplaced.isEmpty() || !topicIds.keySet().containsAll(topicsOf(records))) {
            readAgainFromWhatIsStored();
            return;
        }
        List<Arrival> arrivals = new ArrayList<>(records.count());
        for (String topic : topicsOf(records)) {
            int partitions = partitionsOf(topic);
            records.records(topic).forEach(record -> arrivals.add(Arrival.of(record, reader, partitions)));
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
        intake.take(arrivals, next, topicIds);
        noteWhatIsRead();
        pause = Duration.ZERO;
    }

    /** All before the position is stored, or is a mark of the broker's that no poll gives. */
    private void noteWhatIsRead() {
        for (TopicPartition partition : consumer.assignment()) {
            // else the position is not known yet, and would be waited for
            if (consumer.currentLag(partition).isPresent()) {
                read.put(partition, consumer.position(partition));
            }
        }
    }

    /** Where it will read on, of the partitions that are this instance's. */
    Map<TopicPartition, Long> read() {
        return Map.copyOf(read);
    }

    private int partitionsOf(String topic) {
        int count = consumer.partitionsFor(topic).size();
        if (count == 0) {
            throw new UnknownTopicOrPartitionException(topic + " has been deleted");
        }
        return count;
    }

    /** None of what the last poll gave is kept: all that is assigned goes to its place first. */
    private void readAgainFromWhatIsStored() {
        unplaced.addAll(consumer.assignment());
        idsSeenAt = System.nanoTime() - IDS_EVERY.toNanos();
    }

    private static Set<String> topicsOf(ConsumerRecords<byte[], byte[]> records) {
        return records.partitions().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    /** A topic deleted and made again has another id: what is there is read from its start. */
    private void lookForNewTopicIds() {
        if (System.nanoTime() - idsSeenAt < IDS_EVERY.toNanos()) {
            return;
        }
        Map<String, String> ids = idsOfTopics.apply(topics);
        idsSeenAt = System.nanoTime();
        if (!ids.equals(topicIds)) {
            topicIds = ids;
            unplaced.addAll(consumer.assignment());
        }
    }

    /** Goes to where the database says that each partition has been read to. */
    private void place() throws SQLException {
        if (unplaced.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> next = offsets.next(topicIds);
        unplaced.retainAll(consumer.assignment());
        for (TopicPartition partition : unplaced) {
            if (next.containsKey(partition)) {
                consumer.seek(partition, next.get(partition));
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
            read.put(partition, next.getOrDefault(partition, 0L));
        }
        unplaced.clear();
    }

    private void readAgainAfter(Exception failure) {
        if (!running) {
            return;
        }
        unplaced.addAll(consumer.assignment());
        pause = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        pause = pause.compareTo(longestPause) > 0 ? longestPause : pause;
        if (failure instanceof KafkaException || Transience.of(failure)) {
            LOG.warnf("Reading again in %d ms: %s", pause.toMillis(), failure);
        } else {
            LOG.errorf(failure, "Reading again in %d ms", pause.toMillis());
        }
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        running = false;
        stopped.countDown();
        consumer.wakeup();
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            unplaced.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            unplaced.removeAll(partitions);
            read.keySet().removeAll(partitions);
        }
    }
}
