package org.jiheng.kit.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jiheng.kit.refusal.Fault;

/** The parameters that an operation asks for in its address, as its method and the beans of that say. */
final class AskedParameters {
    private record Asked(String name, Class<?> type) {
        Optional<Fault> fault(MultivaluedMap<String, String> given) {
            return Optional.ofNullable(given.getFirst(name)).flatMap(text -> ParameterForm.fault(name, type, text));
        }
    }

    private final List<Asked> inPath = new ArrayList<>();
    private final List<Asked> inQuery = new ArrayList<>();

    AskedParameters(Method operation) {
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                ofBean(parameter.getType());
            } else {
                Optional<String> query = name(parameter, QueryParam.class);
                query.ifPresent(name -> inQuery.add(new Asked(name, parameter.getType())));
                // what has no annotation is of the path by its own name, if it is there
                String path = name(parameter, PathParam.class).orElse(parameter.getName());
                if (query.isEmpty()) {
                    inPath.add(new Asked(path, parameter.getType()));
                }
            }
        }
    }

    private void ofBean(Class<?> bean) {
        Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .forEach(field ->
                        name(field, QueryParam.class).ifPresent(name -> inQuery.add(new Asked(name, field.getType()))));
    }

    private static Optional<String> name(AnnotatedElement asked, Class<? extends Annotation> where) {
        Annotation found = asked.getAnnotation(where);
        return Optional.ofNullable(
                found instanceof QueryParam query
                        ? query.value()
                        : found instanceof PathParam path ? path.value() : null);
    }

    /**
     * Query parameters that are of another form. None where a part of the path is: then there is nothing at the address, whatever is
     * asked of it.
     */
    List<Fault> faults(MultivaluedMap<String, String> path, MultivaluedMap<String, String> query) {
        if (inPath.stream().anyMatch(asked -> asked.fault(path).isPresent())) {
            return List.of();
        }
        return inQuery.stream().flatMap(asked -> asked.fault(query).stream()).toList();
    }
}
