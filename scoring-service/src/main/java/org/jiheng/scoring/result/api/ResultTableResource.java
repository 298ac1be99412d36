package org.jiheng.scoring.result.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.KnownCycles;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.result.ResultTable;

/** The whole cycle as one table, provisional while the cycle runs. */
@Path("/api/v1/cycles/{cycle}/results.csv")
@RolesAllowed("${jiheng.standings.readers}")
public class ResultTableResource {
    private final KnownCycles cycles;
    private final TierRankings rankings;

    ResultTableResource(KnownCycles cycles, TierRankings rankings) {
        this.cycles = cycles;
        this.rankings = rankings;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public String csv(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code);
        return new ResultTable(rankings.all(cycle.code(), cycle.tiers())).csv();
    }
}
