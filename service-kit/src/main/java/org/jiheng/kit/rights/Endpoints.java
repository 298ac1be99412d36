package org.jiheng.kit.rights;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.PermissionsAllowed;

/** Which act each endpoint is for; a service whose endpoint names an act that is in no table does not start. */
@Singleton
final class Endpoints {
    private final Acts acts;
    private final Map<String, Act> byOperation = new TreeMap<>();
    private final Set<String> openToAll = new TreeSet<>();

    Endpoints(Acts acts, BeanManager beans) {
        this.acts = acts;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                Arrays.stream(bean.getBeanClass().getMethods()).forEach(this::add);
            }
        }
    }

    void known(@Observes StartupEvent start) {
        // what is wrong with them was said when this was made
    }

    /** @param path as in the OpenAPI document */
    Optional<Act> act(String method, String path) {
        return Optional.ofNullable(byOperation.get(key(method, path)));
    }

    /** @param path as in the OpenAPI document */
    boolean isOpenToAll(String method, String path) {
        return openToAll.contains(key(method, path));
    }

    /** @throws IllegalStateException if it names one that is in no table */
    Optional<Act> act(Method endpoint) {
        return permission(endpoint)
                .map(permission -> acts.named(permission)
                        .orElseThrow(() -> new IllegalStateException(endpoint + ": no act is called " + permission)));
    }

    static String httpMethod(Method endpoint) {
        return Arrays.stream(endpoint.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse(null);
    }

    private void add(Method endpoint) {
        String method = httpMethod(endpoint);
        if (method != null) {
            act(endpoint).ifPresent(act -> byOperation.put(key(method, path(endpoint)), act));
            if (endpoint.getDeclaringClass().isAnnotationPresent(OpenToAll.class)) {
                openToAll.add(key(method, path(endpoint)));
            }
        }
    }

    private static Optional<String> permission(Method endpoint) {
        PermissionsAllowed allowed = endpoint.getAnnotation(PermissionsAllowed.class);
        if (allowed == null) {
            allowed = endpoint.getDeclaringClass().getAnnotation(PermissionsAllowed.class);
        }
        return Optional.ofNullable(allowed).map(PermissionsAllowed::value).map(names -> String.join(",", names));
    }

    private static String path(Method endpoint) {
        Path own = endpoint.getAnnotation(Path.class);
        return endpoint.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
    }

    /** One spelling for what JAX-RS and OpenAPI write differently: slashes, and expressions of path parameters. */
    private static String key(String method, String path) {
        String spelled = path.replaceAll("\\{\\s*([^}:\\s]+)[^}]*}", "{$1}").replaceAll("/+", "/");
        return method + " /" + spelled.replaceAll("^/|/$", "");
    }
}
