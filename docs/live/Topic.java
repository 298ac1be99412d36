import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows a cycle by the topics, with Java: {@code java -cp 'kafka-clients.jar:…' Topic.java CYCLE} prints each score and
 * ranking as it changes, a standing a line. {@code KAFKA_BOOTSTRAP_SERVERS} says where the broker is.
 */
class Topic {
    private static final List<String> TOPICS = List.of("jiheng.unit-scores.v1", "jiheng.tier-rankings.v1");
    private static final Pattern REVISION = Pattern.compile("\"revision\" *: *\"(\\d+)\"");

    public static void main(String[] arguments) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"),
                "isolation.level", "read_committed",
                "allow.auto.create.topics", false);
        Map<String, Long> held = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            // all partitions from their start: the topics are compacted, so that is what is true now
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(of -> new TopicPartition(of.topic(), of.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(each -> {
                    String subject = text(each.key());
                    String standing = text(each.value());
                    long revision = revision(standing);
                    if (subject.startsWith(arguments[0] + "/")
                            && revision > held.getOrDefault(each.topic() + subject, 0L)) {
                        held.put(each.topic() + subject, revision);
                        System.out.println(standing);
                    }
                });
            }
        }
    }

    private static long revision(String standing) {
        Matcher revision = REVISION.matcher(standing);
        if (!revision.find()) {
            throw new IllegalArgumentException(standing);
        }
        return Long.parseLong(revision.group(1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
