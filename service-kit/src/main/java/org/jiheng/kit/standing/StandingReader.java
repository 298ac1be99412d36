package org.jiheng.kit.standing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** The standing in a record's value; {@code key} is the record's key and must name the same subject. */
    public Standing read(String topic, byte[] key, byte[] value) throws UnreadableStanding {
        if (value == null) {
            throw new UnreadableStanding("no value: nothing is deleted by tombstone");
        }
        if (value.length > LARGEST) {
            throw new UnreadableStanding("too large: " + value.length + " bytes, at most " + LARGEST);
        }
        JsonNode record = parse(value);
        requireType(topic, record);
        requireSchema(topic, record);
        String subject = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (!subject.equals(record.get("subject").asText())) {
            throw new UnreadableStanding("the key " + subject + " is not the subject " + record.get("subject"));
        }
        return Envelope.standing(topic, record);
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
