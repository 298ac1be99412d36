package org.jiheng.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static io.restassured.RestAssured.given;

/**
 * An operation as the service's description tells of it.
 *
 * @param method GET, POST …
 * @param path with its parameters in braces
 * @param act null: it says none
 * @param openToAll whether it is for everybody, signed in or not
 * @param bodyType the media type of its body: JSON, unless it says that it takes tables or files
 */
public record Operation(String method, String path, String act, boolean openToAll, String bodyType) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Whether it is this one, for example {@code POST /api/v1/cycles/{cycle}/plans/{unit}/sign}. */
    public boolean is(String methodAndPath) {
        return methodAndPath.equals(toString());
    }

    /** All that ask who calls. */
    public static List<Operation> guarded() {
        return all().stream().filter(operation -> !operation.openToAll()).toList();
    }

    /** All there are, from {@code /q/openapi}. */
    public static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        paths.forEach((path, item) -> METHODS.stream().filter(item::containsKey).forEach(method -> {
            Map<?, ?> described = (Map<?, ?>) item.get(method);
            operations.add(new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    (String) described.get("x-act"),
                    described.containsKey("x-open-to-all"),
                    BodyType.of(described)));
        }));
        return operations;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
