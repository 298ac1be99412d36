package org.jiheng.scoring.history.api;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.history.PastMoment;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.api.TierRankingsResponse;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

import static java.util.Comparator.comparing;

/** The rankings of a cycle's tiers as they were at a moment of the year. */
@Path("/api/v1/cycles/{cycle}/past-rankings")
@PermissionsAllowed("read-past-rankings")
public class PastRankingsResource {
    private static final Comparator<RankedUnit> BY_RANK =
            comparing(RankedUnit::rank).thenComparing(RankedUnit::unit);

    private final ReadableCycles cycles;
    private final ScoreHistory history;

    PastRankingsResource(ReadableCycles cycles, ScoreHistory history) {
        this.cycles = cycles;
        this.history = history;
    }

    /** @param recordedAt with what had been recorded by then, whenever it had occurred */
    @GET
    public TierRankingsResponse rankings(
            @PathParam("cycle") String code,
            @QueryParam("recordedAt") @NotNull OffsetDateTime recordedAt,
            @BeanParam @Valid PageRequest request) {
        Page page = request.page("publication", "tier");
        Cycle cycle = cycles.get(code, ScoringAct.READ_PAST_RANKINGS);
        List<RankedUnit> places = history.places(cycle.code(), PastMoment.of(recordedAt));
        List<TierRanking> rankings =
                cycle.tiers().stream().map(tier -> ranking(tier, places)).toList();
        Map<String, Comparator<TierRanking>> orders = Map.of(
                "publication", comparing(ranking -> cycle.tiers().indexOf(ranking.tier())),
                "tier", comparing(TierRanking::tier));
        return TierRankingsResponse.of(cycle.code(), page.of(rankings, orders));
    }

    private static TierRanking ranking(String tier, List<RankedUnit> places) {
        return new TierRanking(
                tier,
                places.stream()
                        .filter(place -> place.score().tier().equals(tier))
                        .sorted(BY_RANK)
                        .toList());
    }
}
