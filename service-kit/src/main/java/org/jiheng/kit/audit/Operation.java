package org.jiheng.kit.audit;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.ws.rs.container.ResourceInfo;

import org.jiheng.kit.rights.OperationName;

/** @param name HTTP method and path template, such as {@code POST /api/v1/cycles/{cycle}/start} */
record Operation(String name, Optional<Unaudited> unaudited) {
    private static final Map<Method, Operation> KNOWN = new ConcurrentHashMap<>();

    /** Empty for an address at which there is nothing. */
    static Optional<Operation> of(ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return Optional.empty();
        }
        return Optional.of(
                KNOWN.computeIfAbsent(resource.getResourceMethod(), method -> of(resource.getResourceClass(), method)));
    }

    private static Operation of(Class<?> resource, Method method) {
        Unaudited unaudited = method.getAnnotation(Unaudited.class);
        return new Operation(
                OperationName.of(resource, method),
                Optional.ofNullable(unaudited == null ? resource.getAnnotation(Unaudited.class) : unaudited));
    }
}
