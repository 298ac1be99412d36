package org.jiheng.kit.topics;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Which partition a subject lives on: named by the writer, by the partition key, not by the record's key. */
public final class Partitions {
    private Partitions() {}

    /** The partition, 0 … count − 1; the same for good as long as every topic keeps its count. */
    public static int of(String partitionKey, int count) {
        return BuiltInPartitioner.partitionForKey(partitionKey.getBytes(StandardCharsets.UTF_8), count);
    }
}
