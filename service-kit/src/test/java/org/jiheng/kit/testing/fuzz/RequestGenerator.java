package org.jiheng.kit.testing.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes up requests to the operations of a description: most near to good ones, since those get furthest. */
public final class RequestGenerator {
    private static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/octet-stream",
            "*/*",
            "application/json/json",
            "nonsense");
    private static final List<String> HOSTILE_HEADERS =
            List.of("Accept", "Accept-Language", "Idempotency-Key", "If-Match", "If-None-Match", "Content-Encoding");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            ",,,",
            "*",
            "W/\"1\"",
            "\"1\"",
            "\"",
            "zh;q=2,en;q=-1",
            "x-klingon",
            "application/xml",
            "text/html;q=0.1",
            "gzip",
            "\u00e9\u00e9",
            "a".repeat(300),
            "application/*+json;;",
            "en-".repeat(50));

    private final Random random;
    private final List<DescribedOperation> operations;
    private final GeneratedJson json;
    private final Function<String, List<String>> valuesOf;
    private final BiFunction<String, String, Optional<String>> example;
    private final String token;

    public RequestGenerator(
            Random random,
            JsonNode document,
            Function<String, List<String>> valuesOf,
            BiFunction<String, String, Optional<String>> example,
            String token) {
        this.random = random;
        this.operations = DescribedOperation.of(document);
        this.json = new GeneratedJson(random, document);
        this.valuesOf = valuesOf;
        this.example = example;
        this.token = token;
    }

    public List<DescribedOperation> operations() {
        return operations;
    }

    public GeneratedRequest next() {
        DescribedOperation operation = operations.get(random.nextInt(operations.size()));
        Map<String, String> headers = new LinkedHashMap<>();
        String uri = address(operation, headers);
        byte[] body = operation.body().map(schema -> body(operation, schema)).orElse(null);
        if (body != null) {
            headers.put("Content-Type", oneIn(25) ? pick(CONTENT_TYPES) : operation.bodyType());
        }
        if (!oneIn(40)) {
            headers.put("Authorization", "Bearer " + (oneIn(60) ? "no.such.token" : token));
        }
        if (oneIn(10)) {
            headers.put(pick(HOSTILE_HEADERS), pick(HEADER_VALUES));
        }
        String method = oneIn(50) ? pick(List.of("PATCH", "DELETE", "PUT", "OPTIONS", "HEAD")) : operation.method();
        return new GeneratedRequest(operation, method, uri, headers, body);
    }

    private String address(DescribedOperation operation, Map<String, String> headers) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (DescribedOperation.Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", segment(parameter));
                case "query" -> {
                    if (oneIn(2)) {
                        query.add(parameter.name() + "=" + segment(parameter));
                    }
                }
                default -> {
                    if (oneIn(2)) {
                        headers.put(parameter.name(), header(parameter));
                    }
                }
            }
        }
        if (oneIn(40)) {
            query.add("noSuch=" + HostileValues.segment(random));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String segment(DescribedOperation.Parameter parameter) {
        if (oneIn(6)) {
            return HostileValues.segment(random);
        }
        List<String> known = valuesOf.apply(parameter.name());
        String value = known.isEmpty() ? json.fitting(parameter.schema()).asText() : pick(known);
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String header(DescribedOperation.Parameter parameter) {
        List<String> known = valuesOf.apply(parameter.name());
        return switch (parameter.name()) {
            case "Idempotency-Key" -> oneIn(3) ? "again" : new UUID(random.nextLong(), random.nextLong()).toString();
            case "If-Match" -> pick(List.of("*", "\"1\"", "\"2\"", "\"9223372036854775808\""));
            case "If-None-Match" -> pick(List.of("*", "\"1\""));
            default -> pick(oneIn(4) || known.isEmpty() ? HEADER_VALUES : known);
        };
    }

    private byte[] body(DescribedOperation operation, JsonNode schema) {
        return operation.bodyType().equals("application/json") ? jsonBody(operation, schema) : otherBody(operation);
    }

    /** As it is given, or with the wrong bytes in some places. */
    private byte[] otherBody(DescribedOperation operation) {
        byte[] bytes = example.apply(operation.method(), operation.path())
                .orElse(HostileValues.json(random))
                .getBytes(StandardCharsets.UTF_8);
        for (int spoils = oneIn(3) ? random.nextInt(4) : 0; spoils > 0 && bytes.length > 0; spoils--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] jsonBody(DescribedOperation operation, JsonNode schema) {
        JsonNode fitting = example.apply(operation.method(), operation.path())
                .filter(given -> random.nextInt(3) > 0)
                .map(RequestGenerator::parsed)
                .orElseGet(() -> json.fitting(schema));
        String text = oneIn(4) ? fitting.toString() : json.spoilt(fitting);
        if (oneIn(60)) {
            return text.getBytes(pick(GeneratedRequest.OTHER_CHARSETS));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (oneIn(30) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
