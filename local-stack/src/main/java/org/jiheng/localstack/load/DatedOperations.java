package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Which acts a service lets be dated: those whose body has {@code occurredOn}, by the service's own description. */
final class DatedOperations {
    static final String DATE = "occurredOn";

    private final List<Pattern> posts = new ArrayList<>();

    /** @param description an OpenAPI document */
    DatedOperations(JsonNode description) {
        description.path("paths").properties().forEach(path -> {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (resolved(description, body).path("properties").has(DATE)) {
                posts.add(pattern(path.getKey()));
            }
        });
    }

    private static JsonNode resolved(JsonNode description, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? description.at(reference.substring(1)) : schema;
    }

    private static Pattern pattern(String path) {
        String[] fixed = path.split("\\{[^}]*\\}", -1);
        return Pattern.compile(
                String.join("[^/]+", List.of(fixed).stream().map(Pattern::quote).toList()));
    }

    boolean contain(String path) {
        return posts.stream().anyMatch(post -> post.matcher(path).matches());
    }
}
