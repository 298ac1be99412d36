package org.jiheng.kit.problem;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/** Gives what the framework refuses by itself a type and words of ours, and keeps inner workings to itself. */
@ApplicationScoped
class StandardProblems implements ProblemPostProcessor {
    private static final Map<Integer, String> TYPES = Map.of(
            400, "malformed-request",
            401, "not-signed-in",
            403, "not-permitted",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "request-too-large",
            415, "unsupported-media-type",
            429, "too-many-requests",
            500, "internal-error");

    private final Problems problems;

    StandardProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(Problems.TYPE)) {
            return problem;
        }
        // what is no JSON at all arrives wrapped
        if (context.cause.getCause() instanceof JsonProcessingException malformed) {
            return problems.malformed(MalformedJsonMapper.fault(malformed));
        }
        int status = problem.getStatusCode();
        HttpProblem ours = problems.of(
                status,
                TYPES.getOrDefault(status, status < 500 ? "malformed-request" : "internal-error"),
                List.of(),
                List.of());
        HttpProblem.Builder withHeaders = HttpProblem.builder(ours);
        problem.getHeaders().forEach(withHeaders::withHeader);
        return withHeaders.build();
    }
}
