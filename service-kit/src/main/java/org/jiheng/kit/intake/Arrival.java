package org.jiheng.kit.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.StandingReader;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.standing.UnreadableStanding;

/** A record as it arrived: a standing, or the reason why it is none. */
record Arrival(ConsumerRecord<byte[], byte[]> record, SubjectKey key, Optional<Standing> standing, String reason) {
    private static final int LONGEST_SUBJECT = 500;

    static Arrival of(ConsumerRecord<byte[], byte[]> record, StandingReader reader) {
        try {
            Standing standing = reader.read(record.topic(), record.key(), record.value());
            return new Arrival(record, standing.key(), Optional.of(standing), "");
        } catch (UnreadableStanding e) {
            return new Arrival(record, keyOf(record), Optional.empty(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a record does to a parser, the others go on
            return new Arrival(record, keyOf(record), Optional.empty(), "cannot be read: " + e);
        }
    }

    /** An unreadable record is stuck under the subject that its key names, or under its place if it names none. */
    private static SubjectKey keyOf(ConsumerRecord<byte[], byte[]> record) {
        String subject = record.key() == null
                ? ""
                : new String(record.key(), StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .strip();
        if (subject.isEmpty()) {
            subject = "?/" + record.partition() + "/" + record.offset();
        }
        return new SubjectKey(
                record.topic(), subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject);
    }
}
