package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the contracts: all there, of the same number of partitions, compacted. */
record TopicsCheck(String bootstrap) implements Check {
    @Override
    public List<Observation> look() {
        if (!reachable()) {
            return List.of(Observation.wrong("kafka-unreachable", bootstrap));
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000))) {
            return look(admin);
        } catch (KafkaException e) {
            return List.of(Observation.wrong("kafka-unreachable", bootstrap));
        }
    }

    /** Kafka's client would say so again and again before it gives up. */
    private boolean reachable() {
        for (String server : bootstrap.split(",")) {
            String[] parts = server.split(":(?=[0-9]+$)");
            if (parts.length == 2 && Listener.at(parts[0], Integer.parseInt(parts[1]))) {
                return true;
            }
        }
        return false;
    }

    private List<Observation> look(Admin admin) {
        List<Observation> seen = new ArrayList<>();
        Map<String, Integer> partitions = new TreeMap<>();
        for (String topic : contracts()) {
            int count = partitions(admin, topic);
            if (count == 0) {
                seen.add(Observation.wrong("topic-missing", topic));
                continue;
            }
            partitions.put(topic, count);
            if (!compacted(admin, topic)) {
                seen.add(Observation.wrong("topic-not-compacted", topic));
            }
        }
        if (partitions.values().stream().distinct().count() > 1) {
            seen.add(Observation.wrong("partitions-differ", partitions));
        }
        return seen.isEmpty()
                ? List.of(Observation.well(
                        "topics",
                        partitions.size(),
                        partitions.values().iterator().next()))
                : seen;
    }

    private static List<String> contracts() {
        try (InputStream catalogue = TopicsCheck.class.getResourceAsStream("/contracts/catalogue.json")) {
            return new ObjectMapper().readTree(catalogue).path("topics").findValuesAsText("topic");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int partitions(Admin admin, String topic) {
        try {
            TopicDescription described =
                    await(admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
            return described.partitions().size();
        } catch (UnknownTopicOrPartitionException e) {
            return 0;
        }
    }

    private static boolean compacted(Admin admin, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return TopicConfig.CLEANUP_POLICY_COMPACT.equals(
                await(admin.describeConfigs(List.of(resource)).all())
                        .get(resource)
                        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .value());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
