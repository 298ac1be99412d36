package org.jiheng.scoring.result.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.result.ResultTable;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The whole cycle as one table, provisional while the cycle runs. */
@Path("/api/v1/cycles/{cycle}/results.csv")
@PermissionsAllowed("read-results")
public class ResultTableResource {
    private final ReadableCycles cycles;
    private final TierRankings rankings;

    ResultTableResource(ReadableCycles cycles, TierRankings rankings) {
        this.cycles = cycles;
        this.rankings = rankings;
    }

    @GET
    @Produces("text/csv;charset=UTF-8")
    public String csv(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_RESULTS);
        return new ResultTable(rankings.all(cycle.code(), cycle.tiers())).csv();
    }
}
