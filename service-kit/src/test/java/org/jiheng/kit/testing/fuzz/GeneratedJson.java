package org.jiheng.kit.testing.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes up JSON that fits a schema, and then spoils it in one place or several. */
final class GeneratedJson {
    private static final List<String> WORDS =
            List.of("P01", "350100-2012", "0.50", "1", "2012-11-15", "一", "x", "OPEN", "reason given", "S-000001");

    private final Random random;
    private final JsonNode document;

    GeneratedJson(Random random, JsonNode document) {
        this.random = random;
        this.document = document;
    }

    /** An instance of the schema, as far as a schema tells what fits. */
    JsonNode fitting(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        if (resolved.has("enum")) {
            return resolved.get("enum").get(random.nextInt(resolved.get("enum").size()));
        }
        return switch (type(resolved)) {
            case "object" -> object(resolved);
            case "array" -> array(resolved);
            case "integer" -> JsonNodeFactory.instance.numberNode(random.nextInt(100));
            case "number" -> JsonNodeFactory.instance.numberNode(random.nextInt(10_000) / 100.0);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default -> JsonNodeFactory.instance.textNode(text(resolved));
        };
    }

    /** As text, with the wrong thing in at least one place. */
    String spoilt(JsonNode whole) {
        String json = whole.toString();
        for (int spoils = 1 + random.nextInt(3); spoils > 0; spoils--) {
            json = spoiltOnce(json);
        }
        return json;
    }

    private String spoiltOnce(String json) {
        return switch (random.nextInt(12)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1));
            case 1 -> "\ufeff" + json;
            case 2 -> json + json;
            case 3 -> json.replaceFirst("\\{", "{\"noSuchField\":" + quoted(HostileValues.json(random)) + ",");
            case 4 -> json.replaceFirst("(\"[^\"]+\":)", "$1null,$1");
            case 5 -> HostileValues.json(random);
            case 6 -> json.replaceFirst("\"[^\"]+\":(\"[^\"]*\"|[0-9.]+),?", "");
            default -> withHostileValue(json);
        };
    }

    /** Replaces one of the scalar values, wherever it stands. */
    private String withHostileValue(String json) {
        List<int[]> places = new ArrayList<>();
        var scalar = java.util.regex.Pattern.compile("(?<=[:\\[,])(\"[^\"\\\\]*\"|[0-9.]+|true|false|null)(?=[,}\\]])")
                .matcher(json.length() > 20_000 ? json.substring(0, 20_000) : json);
        while (scalar.find()) {
            places.add(new int[] {scalar.start(), scalar.end()});
        }
        if (places.isEmpty()) {
            return HostileValues.json(random);
        }
        int[] place = places.get(random.nextInt(places.size()));
        return json.substring(0, place[0]) + HostileValues.json(random) + json.substring(place[1]);
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required(schema, property.getKey()) || random.nextInt(4) > 0) {
                object.set(property.getKey(), fitting(property.getValue()));
            }
        }
        return object;
    }

    private static boolean required(JsonNode schema, String property) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode array(JsonNode schema) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = schema.path("minItems").asInt(random.nextInt(20) == 0 ? 0 : 1) + random.nextInt(3); i > 0; i--) {
            array.add(fitting(schema.path("items")));
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" ->
                LocalDate.of(2012, 1, 1).plusDays(random.nextInt(366)).toString();
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time" -> "2012-11-15T08:00:00+08:00";
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (found.has(choice)) {
                return resolved(found.get(choice).get(0));
            }
        }
        return found;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }
}
