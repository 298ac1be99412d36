package org.jiheng.kit.testing;

import java.util.Map;

/** The media type of the bodies that an operation takes. */
final class BodyType {
    static final String JSON = "application/json";

    private static final String TABLE = "text/csv";

    private BodyType() {}

    /** JSON, unless it says that it takes tables: whoever says nothing, or that anything will do, is held to JSON. */
    static String of(Map<?, ?> described) {
        boolean tables = described.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content
                && content.containsKey(TABLE);
        return tables ? TABLE : JSON;
    }
}
