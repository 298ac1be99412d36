package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The form of scheme.json, by the very schema that indicators-service takes a scheme by. */
final class SchemeSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read("/scheme/scheme.schema.json"));

    private SchemeSchema() {}

    static void check(JsonNode scheme, Faults faults) {
        SCHEMA.validate(scheme).stream().map(SchemeSchema::fault).distinct().forEach(fault -> faults.add(fault));
    }

    private static PackageFault fault(Error error) {
        String place = error.getInstanceLocation().toString();
        JsonNode bound = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> PackageFault.ofScheme(inner(place, error), "missing-field");
            case "additionalProperties" -> PackageFault.ofScheme(inner(place, error), "unknown-field");
            case "enum" -> PackageFault.ofScheme(place, "not-one-of", shown(error), listed(bound));
            case "minItems" -> PackageFault.ofScheme(place, "too-few-entries", listed(bound));
            case "maxItems" -> PackageFault.ofScheme(place, "too-many-entries", listed(bound));
            default -> ofNotation(place, error);
        };
    }

    private static PackageFault ofNotation(String place, Error error) {
        if (error.getKeyword().equals("type") && !scalar(error.getSchemaNode())) {
            return PackageFault.ofScheme(place, "wrong-type", listed(error.getSchemaNode()));
        }
        return PackageFault.ofScheme(place, "not-a-" + notation(error), shown(error));
    }

    private static boolean scalar(JsonNode type) {
        return !type.asText().equals("object") && !type.asText().equals("array");
    }

    /** Of what name the value's notation is: …#/$defs/points/pattern, …#/properties/year/maximum. */
    private static String notation(Error error) {
        String[] steps = error.getSchemaLocation().toString().split("/");
        return steps[steps.length - 2].replace("OrNull", "");
    }

    private static String inner(String place, Error error) {
        return place + "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }

    private static String shown(Error error) {
        JsonNode value = error.getInstanceNode();
        return PackageFault.shown(value.isTextual() ? value.asText() : value.toString());
    }

    private static String listed(JsonNode bound) {
        return bound.toString().replaceAll("[\\[\\]\"]", "").replace(",", ", ");
    }

    private static JsonNode read(String resource) {
        try (InputStream in = SchemeSchema.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
