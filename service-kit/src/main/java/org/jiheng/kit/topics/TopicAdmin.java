package org.jiheng.kit.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics, and says what is wrong with those that are there. */
public final class TopicAdmin implements AutoCloseable {
    private static final Duration BECOMES_KNOWN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Admin admin;

    public TopicAdmin(String bootstrap) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000));
    }

    /**
     * Creates those that are missing: compacted, with {@code partitions}, at the broker's default replication. A broker
     * may hear of a new topic a little after the controller has made it; that is waited for.
     */
    public void create(Collection<String> topics, int partitions) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic, java.util.Optional.of(partitions), java.util.Optional.empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                .toList();
        admin.createTopics(wanted).values().values().forEach(created -> {
            try {
                await(created);
            } catch (TopicExistsException alreadyThere) {
                // the check that follows says whether it is as it must be
            }
        });
        awaitKnown(topics);
    }

    private void awaitKnown(Collection<String> topics) {
        long end = System.nanoTime() + BECOMES_KNOWN.toNanos();
        while (describe(topics).size() < topics.size() && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Every reason why the topics cannot be used; empty if they can. */
    public List<String> faults(Collection<String> topics) {
        Map<String, TopicDescription> found = describe(topics);
        List<String> faults = new ArrayList<>();
        topics.stream().filter(t -> !found.containsKey(t)).forEach(t -> faults.add("topic " + t + " is missing"));
        if (found.values().stream().map(d -> d.partitions().size()).distinct().count() > 1) {
            faults.add("topics differ in their number of partitions: "
                    + found.values().stream()
                            .map(d -> d.name() + "=" + d.partitions().size())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        found.keySet().stream().filter(t -> !compacted(t)).forEach(t -> faults.add("topic " + t + " is not compacted"));
        return faults;
    }

    /** The ids the broker gave them; a topic deleted and made again has another. */
    public Map<String, String> ids(Collection<String> topics) {
        Map<String, String> ids = new HashMap<>();
        describe(topics).forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        return ids;
    }

    /** Where each partition ends, for those who read only what was committed. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<String, TopicDescription> describe(Collection<String> topics) {
        Map<String, TopicDescription> found = new HashMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((name, described) -> {
            try {
                found.put(name, await(described));
            } catch (UnknownTopicOrPartitionException missing) {
                // absence is what the caller asks about
            }
        });
        return found;
    }

    private boolean compacted(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
        return TopicConfig.CLEANUP_POLICY_COMPACT.equals(
                config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
