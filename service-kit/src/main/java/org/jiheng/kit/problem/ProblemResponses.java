package org.jiheng.kit.problem;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Problems for the kit's own exceptions that are no refusals of a service's rule. */
@ApplicationScoped
public class ProblemResponses {
    private final Problems problems;

    ProblemResponses(Problems problems) {
        this.problems = problems;
    }

    public Response of(int status, String type, Object... arguments) {
        return problems.of(status, type, List.of(arguments), List.of()).toResponse();
    }
}
