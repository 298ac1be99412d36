package org.jiheng.kit.intake;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.kit.standing.SentStanding;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.StandingReader;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.standing.UnreadableStanding;
import org.jiheng.kit.topics.Partitions;

/**
 * A record as it arrived: a standing, or the reason why it is none.
 *
 * @param subject what is stuck if the record cannot be taken; empty if its key names nothing that a later record could
 *     free
 */
record Arrival(
        ConsumerRecord<byte[], byte[]> record,
        Optional<SubjectKey> subject,
        Optional<SentStanding> sent,
        String reason) {

    Optional<Standing> standing() {
        return sent.map(SentStanding::standing);
    }

    /** @param partitions how many the record's topic has */
    static Arrival of(ConsumerRecord<byte[], byte[]> record, StandingReader reader, int partitions) {
        try {
            SentStanding sent = reader.readSent(record.topic(), record.key(), record.value());
            requirePartition(record, sent.standing(), partitions);
            return new Arrival(record, Optional.of(sent.standing().key()), Optional.of(sent), "");
        } catch (UnreadableStanding e) {
            return unreadable(record, reader, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a record does to a parser, the others go on
            return unreadable(record, reader, "cannot be read: " + e);
        }
    }

    private static Arrival unreadable(ConsumerRecord<byte[], byte[]> record, StandingReader reader, String reason) {
        return new Arrival(record, reader.subject(record.topic(), record.key()), Optional.empty(), reason);
    }

    /** On another partition it would not be in order with the rest of its partition key. */
    private static void requirePartition(ConsumerRecord<byte[], byte[]> record, Standing standing, int partitions)
            throws UnreadableStanding {
        int expected = Partitions.of(standing.key().partitionKey(), partitions);
        if (record.partition() != expected) {
            throw new UnreadableStanding("on partition " + record.partition() + " instead of " + expected);
        }
    }
}
