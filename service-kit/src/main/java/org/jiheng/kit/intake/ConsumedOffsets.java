package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been read: stored beside what was read, never at the broker. */
@ApplicationScoped
class ConsumedOffsets {
    private final AgroalDataSource database;

    ConsumedOffsets(AgroalDataSource database) {
        this.database = database;
    }

    /** Where to go on, of partitions whose topic still has the id under which it was read. */
    Map<TopicPartition, Long> next(Map<String, String> topicIds) throws SQLException {
        Map<TopicPartition, Long> next = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT topic, partition, topic_id, next_offset FROM consumed_offset");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getString(3).equals(topicIds.get(rows.getString(1)))) {
                    next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(4));
                }
            }
        }
        return next;
    }

    void store(Map<TopicPartition, Long> next, Map<String, String> topicIds) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO consumed_offset (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, ?)
                        ON CONFLICT (topic, partition) DO UPDATE SET
                            topic_id = excluded.topic_id, next_offset = excluded.next_offset""")) {
            for (var entry : next.entrySet()) {
                upsert.setString(1, entry.getKey().topic());
                upsert.setInt(2, entry.getKey().partition());
                upsert.setString(3, topicIds.get(entry.getKey().topic()));
                upsert.setLong(4, entry.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
