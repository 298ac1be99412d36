package org.jiheng.contracts.compatibility;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema with every {@code $ref} replaced by what it names and without what only explains; it must not be recursive. */
final class InlinedSchema {

    private static final Set<String> EXPLAINING = Set.of("title", "description", "examples", "$comment", "$defs");
    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> VALUES = Set.of("const", "enum", "default", "required", "dependentRequired");

    private final JsonNode root;

    private InlinedSchema(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode schema) {
        return new InlinedSchema(schema).inline(schema);
    }

    private JsonNode inline(JsonNode schema) {
        if (schema.isArray()) {
            ArrayNode each = new ObjectMapper().createArrayNode();
            schema.forEach(part -> each.add(inline(part)));
            return each;
        }
        return schema.isObject() ? withoutReference(inlineKeywords(schema)) : schema;
    }

    private ObjectNode inlineKeywords(JsonNode schema) {
        ObjectNode result = new ObjectMapper().createObjectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!EXPLAINING.contains(keyword.getKey())) {
                result.set(keyword.getKey(), inlineKeyword(keyword.getKey(), keyword.getValue()));
            }
        }
        return result;
    }

    private JsonNode inlineKeyword(String keyword, JsonNode value) {
        if (SCHEMAS_BY_NAME.contains(keyword)) {
            ObjectNode named = new ObjectMapper().createObjectNode();
            value.properties().forEach(property -> named.set(property.getKey(), inline(property.getValue())));
            return named;
        }
        return VALUES.contains(keyword) ? value : inline(value);
    }

    private JsonNode withoutReference(ObjectNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode reference = schema.remove("$ref");
        ObjectNode result = (ObjectNode) inline(root.at(reference.textValue().substring(1)));
        if (schema.properties().stream().anyMatch(keyword -> result.has(keyword.getKey()))) {
            throw new IllegalArgumentException(reference + " is restricted further by " + schema);
        }
        return result.setAll(schema);
    }
}
