package org.jiheng.indicators.cycle.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jiheng.kit.refusal.Fault;

/** The schema of schemes; its faults in this project's words rather than the validator's. */
final class SchemeSchema {
    private static final Map<String, String> RULE_OF_KEYWORD = Map.of(
            "required", "missing",
            "additionalProperties", "unknown-field",
            "type", "wrong-type",
            "enum", "not-one-of",
            "minItems", "too-few",
            "maxItems", "too-many",
            "minLength", "too-short",
            "maxLength", "too-long",
            "minimum", "too-small",
            "maximum", "too-large");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read("/scheme/scheme.schema.json"));

    List<Fault> faults(JsonNode document) {
        return schema.validate(document).stream().map(SchemeSchema::fault).toList();
    }

    private static Fault fault(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(inner(place, error), "missing", error.getProperty());
            case "additionalProperties" -> new Fault(inner(place, error), "unknown-field", error.getProperty());
            case "pattern" ->
                new Fault(
                        place,
                        "not-a-" + notation(error),
                        error.getInstanceNode().asText());
            default ->
                new Fault(
                        place,
                        RULE_OF_KEYWORD.getOrDefault(error.getKeyword(), "wrong-type"),
                        bound(error.getSchemaNode()));
        };
    }

    private static String inner(String place, Error error) {
        return place + "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }

    /** The name under $defs of the notation that was not kept: urn:…#/$defs/points/pattern. */
    private static String notation(Error error) {
        String[] steps = error.getSchemaLocation().toString().split("/");
        return steps[steps.length - 2].replace("OrNull", "");
    }

    private static String bound(JsonNode bound) {
        return bound == null || bound.isTextual()
                ? ""
                : bound.toString().replaceAll("[\\[\\]\"]", "").replace(",", ", ");
    }

    private static JsonNode read(String resource) {
        try (InputStream in = SchemeSchema.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
