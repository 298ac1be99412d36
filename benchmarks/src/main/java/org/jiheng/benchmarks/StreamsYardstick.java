package org.jiheng.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * What a stream processor takes for the same keyed aggregation, and nothing else of what a score is: the latest points of each
 * unit, summed up by cycle. It keeps its state in memory and in a topic, and promises no more than that nothing is lost.
 */
final class StreamsYardstick {
    private static final String IN = "yardstick-points";
    private static final String OUT = "yardstick-sums";
    private static final int PARTITIONS = 6;
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final String bootstrap;

    StreamsYardstick(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Units a second, from the first to the sum that has the last in it. */
    long rate(int cycles, int units) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(IN, PARTITIONS, (short) 1), new NewTopic(OUT, 1, (short) 1)))
                    .all()
                    .get();
        }
        Path state = Files.createTempDirectory("jiheng-bench-streams");
        try (KafkaStreams streams = new KafkaStreams(sums().build(), settings(state))) {
            streams.start();
            run(cycles, units, 1);
            return run(cycles, units, 2);
        } finally {
            Utils.delete(state.toFile());
        }
    }

    private Properties settings(Path state) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "yardstick",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                StreamsConfig.STATE_DIR_CONFIG,
                state.toString(),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                100));
        return settings;
    }

    private static StreamsBuilder sums() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.table(
                        IN,
                        Consumed.with(Serdes.String(), Serdes.Long()),
                        Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("points"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .groupBy(
                        (unit, points) -> KeyValue.pair(unit.substring(0, unit.indexOf('/')), points),
                        Grouped.with(Serdes.String(), Serdes.Long()))
                .aggregate(
                        () -> 0L,
                        (cycle, points, sum) -> sum + points,
                        (cycle, points, sum) -> sum - points,
                        Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("sums"))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()))
                .toStream()
                .to(OUT, Produced.with(Serdes.String(), Serdes.Long()));
        return builder;
    }

    private long run(int cycles, int units, long points) {
        long begun = System.nanoTime();
        try (KafkaProducer<String, Long> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
                        new StringSerializer(),
                        new LongSerializer());
                KafkaConsumer<String, Long> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new LongDeserializer())) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                for (int unit = 0; unit < units; unit++) {
                    producer.send(new ProducerRecord<>(IN, Nation.code(cycle) + "/" + unit, points));
                }
            }
            producer.flush();
            consumer.assign(List.of(new TopicPartition(OUT, 0)));
            awaitSums(consumer, cycles, points * units, begun + WITHIN_NANOS);
        }
        return (long) cycles * units * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private static void awaitSums(KafkaConsumer<String, Long> consumer, int cycles, long sum, long end) {
        Map<String, Long> sums = new HashMap<>();
        while (sums.size() < cycles || sums.values().stream().anyMatch(each -> each != sum)) {
            consumer.poll(Duration.ofMillis(20)).forEach(each -> sums.put(each.key(), each.value()));
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the sums did not come");
            }
        }
    }
}
