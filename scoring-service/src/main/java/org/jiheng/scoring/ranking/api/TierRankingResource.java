package org.jiheng.scoring.ranking.api;

import java.util.Comparator;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.ranking.TierUnknown;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

import static java.util.Comparator.comparing;

/** The rankings of a cycle's tiers as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/rankings")
@PermissionsAllowed("read-rankings")
public class TierRankingResource {
    private static final Map<String, Comparator<RankedUnit>> ORDERS =
            Map.of("rank", RankedUnit.BY_RANK, "unit", comparing(RankedUnit::unit));

    private final ReadableCycles cycles;
    private final TierRankings rankings;

    TierRankingResource(ReadableCycles cycles, TierRankings rankings) {
        this.cycles = cycles;
        this.rankings = rankings;
    }

    @GET
    public TierRankingsResponse all(@PathParam("cycle") String code, @BeanParam @Valid PageRequest request) {
        Page page = request.page("publication", "tier");
        Cycle cycle = cycles.get(code, ScoringAct.READ_RANKINGS);
        Map<String, Comparator<TierRanking>> orders = Map.of(
                "publication", comparing(ranking -> cycle.tiers().indexOf(ranking.tier())),
                "tier", comparing(TierRanking::tier));
        return TierRankingsResponse.of(cycle.code(), page.of(rankings.all(cycle.code(), cycle.tiers()), orders));
    }

    @GET
    @Path("/{tier}")
    public TierRankingResponse one(
            @PathParam("cycle") String code, @PathParam("tier") String tier, @BeanParam @Valid PageRequest request) {
        Page page = request.page("rank", "unit");
        Cycle cycle = cycles.get(code, ScoringAct.READ_RANKINGS);
        return rankings.all(cycle.code(), cycle.tiers()).stream()
                .filter(ranking -> ranking.tier().equals(tier))
                .map(ranking -> TierRankingResponse.of(cycle.code(), tier, page.of(ranking.entries(), ORDERS)))
                .findFirst()
                .orElseThrow(() -> new TierUnknown(cycle.code(), tier));
    }
}
