package org.jiheng.kit.testing.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Compares answers with what the description says of them: status, media type, schema, and no field beyond it. */
public final class DescribedAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** Types of events begin as our packages do. */
    private static final Pattern OUR_CLASS = Pattern.compile("org\\.jiheng\\.[a-z0-9.]+[A-Z]");

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    public DescribedAnswers(JsonNode document) {
        this.components = closed(document.path("components").deepCopy());
    }

    /** What is wrong with an answer; empty if nothing is. */
    public Optional<String> fault(GeneratedRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return Optional.of("5xx");
        }
        if (leaks(answer.body())) {
            return Optional.of("tells of inner workings");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean bodiless = request.method().equals("HEAD") || answer.statusCode() == 304 || answer.statusCode() == 204;
        if (!request.known() || bodiless) {
            return request.method().equals("OPTIONS") || bodiless || type.startsWith(PROBLEM)
                    ? Optional.empty()
                    : Optional.of("a refusal that is no problem");
        }
        JsonNode described = request.operation().answer(answer.statusCode());
        if (described.isMissingNode()) {
            return Optional.of("a status that is not described");
        }
        return fault(described.path("content"), type, answer.body());
    }

    private Optional<String> fault(JsonNode content, String type, String body) {
        if (content.isEmpty()) {
            return body.isEmpty() ? Optional.empty() : Optional.of("a body that is not described");
        }
        String bare = type.split(";")[0];
        Optional<JsonNode> media = content.properties().stream()
                .filter(entry -> entry.getKey().split(";")[0].equals(bare))
                .map(Map.Entry::getValue)
                .findFirst();
        if (media.isEmpty()) {
            return Optional.of("media type " + type + " is not described");
        }
        JsonNode schema = media.get().path("schema");
        boolean json = bare.equals("application/json") || bare.endsWith("+json");
        if (json && schema.isMissingNode()) {
            return Optional.of("JSON without a described schema");
        }
        return json ? schemaFault(schema, body) : Optional.empty();
    }

    private Optional<String> schemaFault(JsonNode schema, String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            List<String> faults = new ArrayList<>();
            schemas.computeIfAbsent(schema, this::compiled)
                    .validate(tree)
                    .forEach(error -> faults.add(error.toString()));
            return faults.isEmpty() ? Optional.empty() : Optional.of("not as described: " + faults);
        } catch (JsonProcessingException e) {
            return Optional.of("no JSON");
        }
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema.deepCopy());
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }

    /** The description does not say that there are no other fields; here there must be none. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(DescribedAnswers::closed);
        return node;
    }

    private static boolean leaks(String body) {
        return body.contains("Exception")
                || OUR_CLASS.matcher(body).find()
                || body.contains("java.lang.")
                || body.contains("SQLSTATE")
                || body.contains("ERROR:");
    }
}
