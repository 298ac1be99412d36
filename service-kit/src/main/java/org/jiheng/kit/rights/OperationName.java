package org.jiheng.kit.rights;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** What an operation is called in audit log and log: method and path template, never an address that somebody sent. */
public final class OperationName {
    private OperationName() {}

    /** Such as {@code POST /api/v1/cycles/{cycle}/start}. */
    public static String of(Class<?> resource, Method method) {
        String verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        return verb + " " + path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    }

    private static String path(Path given) {
        String path = given == null ? "" : given.value();
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
