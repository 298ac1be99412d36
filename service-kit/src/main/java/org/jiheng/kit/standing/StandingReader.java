package org.jiheng.kit.standing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Reads standings from raw records, or says why a record is none. */
public final class StandingReader {
    // The envelope's own limit, and room for a payload that a producer counted more kindly
    private static final int LARGEST = Envelope.LARGEST + 64 * 1024;

    private final ObjectMapper json = ExactNumbers.in(new ObjectMapper());
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemasOfSubjects = new ConcurrentHashMap<>();

    /** The standing in a record's value; {@code key} is the record's key and must name the same subject. */
    public Standing read(String topic, byte[] key, byte[] value) throws UnreadableStanding {
        return readSent(topic, key, value).standing();
    }

    /** The same, with when it was composed and what led to it. */
    public SentStanding readSent(String topic, byte[] key, byte[] value) throws UnreadableStanding {
        if (value == null) {
            throw new UnreadableStanding("no value: nothing is deleted by tombstone");
        }
        if (value.length > LARGEST) {
            throw new UnreadableStanding("too large: " + value.length + " bytes, at most " + LARGEST);
        }
        JsonNode record = parse(value);
        requireType(topic, record);
        requireSchema(topic, record);
        Standing standing = Envelope.standing(topic, record);
        requireAgreement(key, record, standing);
        return Envelope.sent(standing, record);
    }

    /**
     * The subject that a record's key names; empty if no subject of the topic can have that name. Only what names one
     * can be freed by a later record.
     */
    public Optional<SubjectKey> subject(String topic, byte[] key) {
        if (key == null) {
            return Optional.empty();
        }
        String subject = new String(key, StandardCharsets.UTF_8);
        boolean possible = Arrays.equals(key, subject.getBytes(StandardCharsets.UTF_8))
                && schemasOfSubjects
                        .computeIfAbsent(topic, this::schemaOfSubjects)
                        .validate(TextNode.valueOf(subject))
                        .isEmpty();
        return possible ? Optional.of(new SubjectKey(topic, subject)) : Optional.empty();
    }

    private Schema schemaOfSubjects(String topic) {
        return registry.getSchema(Contracts.schemaOf(topic).at("/properties/subject"));
    }

    /** Key, subject, id and partition key say the same thing four times; a record that contradicts itself is none. */
    private static void requireAgreement(byte[] key, JsonNode record, Standing standing) throws UnreadableStanding {
        String subject = standing.key().subject();
        if (!Arrays.equals(key, subject.getBytes(StandardCharsets.UTF_8))) {
            String text = key == null ? "(none)" : new String(key, StandardCharsets.UTF_8);
            throw new UnreadableStanding("the key " + text + " is not the subject " + subject);
        }
        String id = Envelope.id(subject, standing.revision());
        if (!id.equals(record.get("id").asText())) {
            throw new UnreadableStanding("the id " + record.get("id").asText() + " is not " + id);
        }
        String extension = Contracts.partitionKeyExtension();
        String named = standing.extensions().get(extension);
        if (!standing.key().partitionKey().equals(named)) {
            throw new UnreadableStanding("the " + extension + " " + named + " is not that of the subject " + subject);
        }
    }

    private JsonNode parse(byte[] value) throws UnreadableStanding {
        try {
            JsonNode record = json.readTree(value);
            if (record != null && record.isObject()) {
                return record;
            }
            throw new UnreadableStanding("not a JSON object");
        } catch (IOException e) {
            throw new UnreadableStanding("not JSON: " + firstLine(e.getMessage()));
        }
    }

    private static void requireType(String topic, JsonNode record) throws UnreadableStanding {
        String expected = Contracts.of(topic).type();
        String type = record.path("type").asText();
        if (!expected.equals(type)) {
            throw new UnreadableStanding("unknown type " + type + ", expected " + expected);
        }
    }

    private void requireSchema(String topic, JsonNode record) throws UnreadableStanding {
        List<Error> errors = schemas.computeIfAbsent(topic, t -> registry.getSchema(Contracts.schemaOf(t)))
                .validate(record);
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw new UnreadableStanding("breaks its schema at " + first.getInstanceLocation() + ": "
                    + firstLine(first.getMessage())
                    + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : ""));
        }
    }

    private static String firstLine(String text) {
        String line = String.valueOf(text).lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
