package org.jiheng.localstack.infrastructure;

import java.util.HashMap;
import java.util.Map;

/** What a Kafka of one node needs to be told, wherever it runs: the tests' container has the same as the broker here. */
public final class KafkaSettings {
    private KafkaSettings() {}

    public static Map<String, String> ofOneNode() {
        Map<String, String> settings = new HashMap<>(storage());
        settings.putAll(oneOfEverything());
        // who begins the next transaction while the last is being finished waits no longer than that takes
        settings.put("add.partitions.to.txn.retry.backoff.ms", "1");
        return settings;
    }

    private static Map<String, String> storage() {
        return Map.of(
                "auto.create.topics.enable",
                "false",
                "delete.topic.enable",
                "true",
                // the default takes 128 MiB of heap at once
                "log.cleaner.dedupe.buffer.size",
                String.valueOf(8 << 20),
                "log.cleaner.io.buffer.size",
                String.valueOf(256 << 10),
                // a topic's index files are allocated in full; there are hundreds of them
                "log.index.size.max.bytes",
                String.valueOf(1 << 20));
    }

    private static Map<String, String> oneOfEverything() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }
}
