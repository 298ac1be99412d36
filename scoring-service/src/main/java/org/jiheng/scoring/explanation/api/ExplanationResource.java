package org.jiheng.scoring.explanation.api;

import java.time.OffsetDateTime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.problem.Messages;
import org.jiheng.scoring.explanation.usecase.ExplainScore;
import org.jiheng.scoring.explanation.usecase.ExplainedScore;
import org.jiheng.scoring.history.PastMoment;

/** Why a unit's score, rank and grade are what they are, or were at a moment of the year; in the caller's language. */
@Path("/api/v1/cycles/{cycle}/units/{unit}/explanation")
@PermissionsAllowed("read-explanation")
public class ExplanationResource {
    private final ExplainScore explainScore;

    ExplanationResource(ExplainScore explainScore) {
        this.explainScore = explainScore;
    }

    /** @param recordedAt with what had been recorded by then; without it, as everything is now */
    @GET
    public ExplanationResponse explanation(
            @PathParam("cycle") String cycle,
            @PathParam("unit") String unit,
            @QueryParam("recordedAt") OffsetDateTime recordedAt,
            @Context HttpHeaders headers) {
        ExplainedScore explained = recordedAt == null
                ? explainScore.now(cycle, unit)
                : explainScore.at(cycle, unit, PastMoment.of(recordedAt));
        Words words =
                new Words(Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), explained.words());
        return ExplanationResponse.of(explained, words);
    }
}
