package org.jiheng.kit.problem;

import java.util.List;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * No token, or one that is not good. Comes before the mappers of resteasy-problem, which read a field of the challenge
 * that this version of Quarkus no longer has and so answer 500.
 */
public class NotSignedInMapper {
    private static final int BEFORE_THE_LIBRARY = 1;

    private final Problems problems;

    NotSignedInMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response noToken(UnauthorizedException refused) {
        return notSignedIn();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response badToken(AuthenticationFailedException refused) {
        return notSignedIn();
    }

    private Response notSignedIn() {
        HttpProblem problem = problems.of(401, "not-signed-in", List.of(), List.of());
        return HttpProblem.builder(problem)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
