package org.jiheng.scoring.history.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;

/** How a unit's score, rank and grade came to be what they are. */
@Path("/api/v1/cycles/{cycle}/scores/{unit}/history")
@PermissionsAllowed("read-score-history")
public class ScoreHistoryResource {
    private final ReadableCycles cycles;
    private final UnitScores scores;
    private final ScoreHistory history;

    ScoreHistoryResource(ReadableCycles cycles, UnitScores scores, ScoreHistory history) {
        this.cycles = cycles;
        this.scores = scores;
        this.history = history;
    }

    @GET
    public ScoreHistoryResponse page(
            @PathParam("cycle") String code,
            @PathParam("unit") String unit,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_SCORE_HISTORY);
        scores.find(cycle.code(), unit).orElseThrow(() -> new UnitUnknown(cycle.code(), unit));
        return ScoreHistoryResponse.of(
                history.page(cycle.code(), unit, page, size), page, size, history.count(cycle.code(), unit));
    }
}
