package org.jiheng.kit.standing;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The topics and what travels on them, as the folder {@code contracts} of event-contracts says. */
public final class Contracts {
    /** @param type the CloudEvent type that names content and version, never a class */
    public record Contract(String topic, String type, String schema) {}

    private static final Contracts ALL = new Contracts();

    private final Map<String, Contract> byTopic = new LinkedHashMap<>();
    private final String partitionKeyExtension;

    private Contracts() {
        JsonNode catalogue = resource("catalogue.json");
        partitionKeyExtension = catalogue.get("partitionKey").asText();
        for (JsonNode entry : catalogue.get("topics")) {
            Contract contract = new Contract(
                    entry.get("topic").asText(),
                    entry.get("type").asText(),
                    entry.get("schema").asText());
            byTopic.put(contract.topic(), contract);
        }
    }

    /** Every topic, in the order of the catalogue. */
    public static Set<String> topics() {
        return ALL.byTopic.keySet();
    }

    /** The CloudEvents extension that repeats the partition key of every record's subject. */
    public static String partitionKeyExtension() {
        return ALL.partitionKeyExtension;
    }

    /** The contract of a topic; an unknown one is a mistake in the code or the configuration. */
    public static Contract of(String topic) {
        Contract contract = ALL.byTopic.get(topic);
        if (contract == null) {
            throw new IllegalArgumentException("No contract for topic " + topic + "; known are " + topics());
        }
        return contract;
    }

    /** JSON Schema of a topic's whole records. */
    public static JsonNode schemaOf(String topic) {
        return resource(of(topic).schema());
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("contracts/" + name + " is missing from event-contracts");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("contracts/" + name + " cannot be read", e);
        }
    }
}
