package org.jiheng.kit.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Values that break a constraint of the request's shape: 422 with every place. */
@Provider
@Priority(InvalidValuesMapper.BEFORE_THE_LIBRARY)
public class InvalidValuesMapper extends ExceptionMapperBase<ConstraintViolationException> {
    static final int BEFORE_THE_LIBRARY = 1;

    @Inject
    Problems problems;

    @Override
    protected HttpProblem toProblem(ConstraintViolationException e) {
        List<Problems.Entry> errors = e.getConstraintViolations().stream()
                .map(InvalidValuesMapper::entry)
                .sorted(Comparator.comparing(Problems.Entry::path).thenComparing(Problems.Entry::rule))
                .toList();
        return problems.of(422, "invalid-values", List.of(), errors);
    }

    private static Problems.Entry entry(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String rule = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String path = queryParameter(violation).map(name -> "/" + name).orElse(pointer(violation.getPropertyPath()));
        return new Problems.Entry(path, rule, violation.getMessage());
    }

    /** The name of the method's query parameter, if it is one that breaks the constraint. */
    private static Optional<String> queryParameter(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.size() != 2 || nodes.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        // the class may be one made by the container, without the annotations
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), c -> c != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && List.of(m.getParameterTypes()).equals(method.getParameterTypes()))
                .map(m -> m.getParameters()[index].getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .findFirst();
    }

    /** Without the method's and the parameter's name: a pointer into the body. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        Iterator<Path.Node> nodes = path.iterator();
        for (int depth = 0; nodes.hasNext(); depth++) {
            Path.Node node = nodes.next();
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (depth >= 2 && node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
