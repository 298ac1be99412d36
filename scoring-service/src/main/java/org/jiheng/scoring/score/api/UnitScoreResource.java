package org.jiheng.scoring.score.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;

/** The scores of a cycle's units as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/scores")
@PermissionsAllowed("read-scores")
public class UnitScoreResource {
    private final ReadableCycles cycles;
    private final UnitScores scores;

    UnitScoreResource(ReadableCycles cycles, UnitScores scores) {
        this.cycles = cycles;
        this.scores = scores;
    }

    @GET
    public UnitScoresResponse all(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_SCORES);
        return UnitScoresResponse.of(cycle.code(), scores.all(cycle.code()));
    }

    @GET
    @Path("/{unit}")
    public UnitScoreResponse one(@PathParam("cycle") String code, @PathParam("unit") String unit) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_SCORES);
        return scores.find(cycle.code(), unit)
                .map(score -> UnitScoreResponse.of(cycle.code(), score))
                .orElseThrow(() -> new UnitUnknown(cycle.code(), unit));
    }
}
