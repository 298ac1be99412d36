package org.jiheng.kit.testapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.standing.Envelope;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;

/** Standings under a partition key that no other test has, written as another service would write them. */
public final class TestStandings implements AutoCloseable {
    public static final String TOPIC = "jiheng.units.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final String key;
    private final StandingTopics topics = new StandingTopics();

    public TestStandings() {
        this("350100" + UUID.randomUUID().toString().substring(0, 8) + "-2012");
    }

    public TestStandings(String key) {
        this.key = key;
    }

    public String subject(String name) {
        return key + "/" + name;
    }

    public void send(String name, long revision, String state) {
        topics.send(TOPIC, subject(name), revision, data(name, state), RecordFacts.extensions(key));
    }

    public void sendRaw(String name, byte[] value) {
        sendRaw(subject(name).getBytes(StandardCharsets.UTF_8), value);
    }

    public void sendRaw(byte[] recordKey, byte[] value) {
        topics.sendRaw(TOPIC, key, recordKey, value);
    }

    public void allowLargeRecords() {
        topics.allowLargeRecords(TOPIC);
    }

    /** Where other keys' records are. */
    public void sendToAnotherPartition(String name, byte[] value) {
        topics.sendToPartitionAfter(TOPIC, key, subject(name).getBytes(StandardCharsets.UTF_8), value);
    }

    /** A good record's value. */
    public ObjectNode value(String name, long revision) {
        SubjectKey subject = new SubjectKey(TOPIC, subject(name));
        try {
            Standing standing = new Standing(
                    subject, revision, "", JSON.readTree(data(name, "state")), RecordFacts.extensions(key));
            return (ObjectNode) JSON.readTree(Envelope.write(standing, "/test", Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data(String name, String state) {
        return "{\"cycle\":\"" + key + "\",\"unit\":\"" + name + "\",\"name\":\"" + state + "\",\"tier\":\"T\"}";
    }

    /** What the service holds of them: name, revision and state, in order. */
    public List<String> taken() {
        return Database.query("SELECT split_part(subject, '/', 2) || ' ' || revision || ' ' || (data->>'name')"
                + " FROM taken_standing WHERE partition_key = '" + key + "' ORDER BY subject");
    }

    /** What its handler was given, name and revision, as often as it was. */
    public List<String> handled() {
        return Database.query("SELECT split_part(subject, '/', 2) || ' ' || revision FROM handled"
                + " WHERE subject LIKE '" + key + "/%' ORDER BY id");
    }

    public List<String> stuck() {
        return Database.query("SELECT split_part(subject, '/', 2) FROM stuck_subject" + " WHERE subject LIKE '" + key
                + "/%' ORDER BY subject");
    }

    public List<String> rejected() {
        return Database.query("SELECT split_part(subject, '/', 2) FROM rejected_record" + " WHERE subject LIKE '" + key
                + "/%' ORDER BY id");
    }

    @Override
    public void close() {
        topics.close();
    }
}
