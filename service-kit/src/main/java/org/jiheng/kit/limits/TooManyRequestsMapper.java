package org.jiheng.kit.limits;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiheng.kit.problem.ProblemResponses;

/** Says when to come again. */
public class TooManyRequestsMapper {
    private final ProblemResponses problems;

    TooManyRequestsMapper(ProblemResponses problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response comeAgain(TooManyRequests refused) {
        return Response.fromResponse(problems.of(RateLimits.STATUS, RateLimits.TYPE, refused.seconds()))
                .header(HttpHeaders.RETRY_AFTER, refused.seconds())
                .build();
    }
}
