package org.jiheng.kit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jiheng.kit.standing.Envelope;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.StandingReader;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.standing.UnreadableStanding;
import org.jiheng.kit.topics.Partitions;

/** The topics as another system sees them: it writes records and reads them. */
public final class StandingTopics implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_REQUEST_BYTES = 8 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrap;
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    public StandingTopics() {
        this(Servers.running().kafka());
    }

    public StandingTopics(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_REQUEST_BYTES,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes a standing as its owner would. */
    public void send(String topic, String subject, long revision, String dataJson, Map<String, String> extensions) {
        SubjectKey key = new SubjectKey(topic, subject);
        try {
            Standing standing = new Standing(key, revision, "", JSON.readTree(dataJson), extensions);
            sendRaw(
                    topic,
                    key.partitionKey(),
                    subject.getBytes(StandardCharsets.UTF_8),
                    Envelope.write(standing, "/test", Instant.EPOCH.plusMillis(revision)));
        } catch (IOException e) {
            throw new IllegalArgumentException(dataJson, e);
        }
    }

    /** As a broker may be set up: a topic that takes records as large as this producer sends them. */
    public void allowLargeRecords(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        ConfigEntry larger =
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_REQUEST_BYTES));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.incrementalAlterConfigs(
                            Map.of(resource, List.of(new AlterConfigOp(larger, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Writes any bytes at all, and waits until the broker has them. */
    public void sendRaw(String topic, String partitionKey, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic, partition(topic, partitionKey, 0), key, value));
    }

    /** Writes a record where no record of its partition key belongs. */
    public void sendToPartitionAfter(String topic, String partitionKey, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic, partition(topic, partitionKey, 1), key, value));
    }

    private int partition(String topic, String partitionKey, int after) {
        int count = producer.partitionsFor(topic).size();
        return (Partitions.of(partitionKey, count) + after) % count;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata sent = producer.send(record).get();
            ends.put(new TopicPartition(sent.topic(), sent.partition()), sent.offset() + 1);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The offset after the last record that was sent by this, by partition. */
    public Map<TopicPartition, Long> sentUntil() {
        return Map.copyOf(ends);
    }

    /** The last record of a subject, as JSON of the whole envelope; it is checked against the topic's contract. */
    public Optional<JsonNode> latest(String topic, String subject) {
        ConsumerRecord<byte[], byte[]> latest = null;
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            if (subject.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                latest = record;
            }
        }
        return Optional.ofNullable(latest).map(StandingTopics::checked);
    }

    /** Everything that is on a topic now, partition by partition in order. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                // a broker that has nothing left keeps the answer back this long, and so does each partition that is
                // waited for
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                10,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static JsonNode checked(ConsumerRecord<byte[], byte[]> record) {
        try {
            new StandingReader().read(record.topic(), record.key(), record.value());
            return JSON.readTree(record.value());
        } catch (UnreadableStanding e) {
            throw new AssertionError(
                    "against its contract: " + e.getMessage() + ": "
                            + new String(record.value(), StandardCharsets.UTF_8),
                    e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
