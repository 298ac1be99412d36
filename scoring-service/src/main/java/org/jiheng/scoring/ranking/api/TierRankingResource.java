package org.jiheng.scoring.ranking.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.ranking.TierUnknown;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** The rankings of a cycle's tiers as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/rankings")
@PermissionsAllowed("read-rankings")
public class TierRankingResource {
    private final ReadableCycles cycles;
    private final TierRankings rankings;

    TierRankingResource(ReadableCycles cycles, TierRankings rankings) {
        this.cycles = cycles;
        this.rankings = rankings;
    }

    @GET
    public TierRankingsResponse all(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_RANKINGS);
        return TierRankingsResponse.of(cycle.code(), rankings.all(cycle.code(), cycle.tiers()));
    }

    @GET
    @Path("/{tier}")
    public TierRankingResponse one(@PathParam("cycle") String code, @PathParam("tier") String tier) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_RANKINGS);
        return rankings.all(cycle.code(), cycle.tiers()).stream()
                .filter(ranking -> ranking.tier().equals(tier))
                .map(ranking -> TierRankingResponse.of(cycle.code(), ranking))
                .findFirst()
                .orElseThrow(() -> new TierUnknown(cycle.code(), tier));
    }
}
