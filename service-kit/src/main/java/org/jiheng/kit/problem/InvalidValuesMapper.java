package org.jiheng.kit.problem;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
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
        return new Problems.Entry(pointer(violation.getPropertyPath()), rule, violation.getMessage());
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
            if (depth >= 2 && node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
