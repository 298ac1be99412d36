package org.jiheng.kit.testing;

import java.util.List;
import java.util.Map;

/** The media type of the bodies that an operation takes. */
final class BodyType {
    static final String JSON = "application/json";

    /** Of tables and of files. */
    private static final List<String> OTHERS = List.of("text/csv", "application/pdf");

    private BodyType() {}

    /** JSON, unless it says that it takes tables or files: whoever says nothing, or that anything will do, is held to JSON. */
    static String of(Map<?, ?> described) {
        return described.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                ? OTHERS.stream().filter(content::containsKey).findFirst().orElse(JSON)
                : JSON;
    }
}
