package org.jiheng.scoring.score.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.KnownCycles;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;

/** The scores of a cycle's units as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/scores")
@RolesAllowed("${jiheng.standings.readers}")
public class UnitScoreResource {
    private final KnownCycles cycles;
    private final UnitScores scores;

    UnitScoreResource(KnownCycles cycles, UnitScores scores) {
        this.cycles = cycles;
        this.scores = scores;
    }

    @GET
    public UnitScoresResponse all(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code);
        return UnitScoresResponse.of(cycle.code(), scores.all(cycle.code()));
    }

    @GET
    @Path("/{unit}")
    public UnitScoreResponse one(@PathParam("cycle") String code, @PathParam("unit") String unit) {
        Cycle cycle = cycles.get(code);
        return scores.find(cycle.code(), unit)
                .map(score -> UnitScoreResponse.of(cycle.code(), score))
                .orElseThrow(() -> new UnitUnknown(cycle.code(), unit));
    }
}
