package org.jiheng.scoring.ranking.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.cycle.KnownCycles;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.ranking.TierUnknown;

/** The rankings of a cycle's tiers as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/rankings")
@RolesAllowed("${jiheng.standings.readers}")
public class TierRankingResource {
    private final KnownCycles cycles;
    private final TierRankings rankings;

    TierRankingResource(KnownCycles cycles, TierRankings rankings) {
        this.cycles = cycles;
        this.rankings = rankings;
    }

    @GET
    public TierRankingsResponse all(@PathParam("cycle") String code) {
        Cycle cycle = cycles.get(code);
        return TierRankingsResponse.of(cycle.code(), rankings.all(cycle.code(), cycle.tiers()));
    }

    @GET
    @Path("/{tier}")
    public TierRankingResponse one(@PathParam("cycle") String code, @PathParam("tier") String tier) {
        Cycle cycle = cycles.get(code);
        return rankings.all(cycle.code(), cycle.tiers()).stream()
                .filter(ranking -> ranking.tier().equals(tier))
                .map(ranking -> TierRankingResponse.of(cycle.code(), ranking))
                .findFirst()
                .orElseThrow(() -> new TierUnknown(cycle.code(), tier));
    }
}
