package org.jiheng.scoring.past.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jiheng.scoring.history.PastMoment;
import org.jiheng.scoring.past.usecase.PastRankings;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.api.TierRankingsResponse;

import static java.util.Comparator.comparing;

/** The rankings of a cycle's tiers as they were, on both axes of time. */
@Path("/api/v1/cycles/{cycle}/past-rankings")
@PermissionsAllowed("read-past-rankings")
public class PastRankingsResource {
    private final PastRankings past;

    PastRankingsResource(PastRankings past) {
        this.past = past;
    }

    /**
     * @param recordedAt with what had been recorded by then; a moment to come is now
     * @param occurredOn with what had occurred by the end of that day in the cycle's time zone; absent: whenever it had
     */
    @GET
    public TierRankingsResponse rankings(
            @PathParam("cycle") String cycle,
            @QueryParam("recordedAt") @NotNull OffsetDateTime recordedAt,
            @QueryParam("occurredOn") LocalDate occurredOn,
            @BeanParam @Valid PageRequest request) {
        Page page = request.page("publication", "tier");
        List<TierRanking> rankings = past.rankings(cycle, PastMoment.of(recordedAt), Optional.ofNullable(occurredOn));
        Map<String, Comparator<TierRanking>> orders =
                Map.of("publication", comparing(rankings::indexOf), "tier", comparing(TierRanking::tier));
        return TierRankingsResponse.of(cycle, page.of(rankings, orders));
    }
}
