package org.jiheng.kit.idempotency;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives a kept answer again. */
public class AnsweredBeforeMapper {
    static final String REPLAYED = "Idempotency-Replayed";

    @ServerExceptionMapper
    public Response again(AnsweredBefore before) {
        Answer answer = before.answer();
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.body().length > 0) {
            response.entity(answer.body());
        }
        return response.header(REPLAYED, "true").build();
    }
}
