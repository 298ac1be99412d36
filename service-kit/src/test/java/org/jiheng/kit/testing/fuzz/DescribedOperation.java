package org.jiheng.kit.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** One operation of an OpenAPI document. {@code method} in capitals. */
public record DescribedOperation(String method, String path, JsonNode described, JsonNode document) {
    /** Of tables and of files. */
    private static final List<String> OTHERS = List.of("text/csv", "application/pdf");

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** A parameter; {@code in} is path, query or header. */
    public record Parameter(String name, String in, JsonNode schema) {}

    /** All operations that a document describes. */
    public static List<DescribedOperation> of(JsonNode document) {
        List<DescribedOperation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new DescribedOperation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                document))));
        return operations;
    }

    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        add(described.path("parameters"), parameters);
        add(document.at("/paths/" + path.replace("~", "~0").replace("/", "~1") + "/parameters"), parameters);
        return parameters;
    }

    /** The schema of the JSON body, if there is a body. */
    public Optional<JsonNode> body() {
        JsonNode content = described.at("/requestBody/content");
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(content.properties().iterator().next().getValue().path("schema"));
    }

    /** The media type of the body: JSON, unless the operation says that it takes tables or files. */
    public String bodyType() {
        JsonNode content = described.at("/requestBody/content");
        return OTHERS.stream().filter(content::has).findFirst().orElse("application/json");
    }

    /** What is said of an answer with this status; missing if nothing is. */
    public JsonNode answer(int status) {
        return described.at("/responses/" + status);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static void add(JsonNode described, List<Parameter> parameters) {
        described.forEach(each -> parameters.add(
                new Parameter(each.path("name").asText(), each.path("in").asText(), each.path("schema"))));
    }
}
