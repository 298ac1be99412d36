package org.jiheng.scoring.score.api;

import java.util.Comparator;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;

import static java.util.Comparator.comparing;

/** The scores of a cycle's units as they are now, §五(四). */
@Path("/api/v1/cycles/{cycle}/scores")
@PermissionsAllowed("read-scores")
public class UnitScoreResource {
    private static final Map<String, Comparator<UnitScore>> ORDERS = Map.of(
            "unit", comparing(UnitScore::unit),
            "tier", comparing(UnitScore::tier).thenComparing(UnitScore::unit),
            "total", comparing(UnitScore::total).thenComparing(UnitScore::unit));

    private final ReadableCycles cycles;
    private final UnitScores scores;

    UnitScoreResource(ReadableCycles cycles, UnitScores scores) {
        this.cycles = cycles;
        this.scores = scores;
    }

    @GET
    public UnitScoresResponse all(@PathParam("cycle") String code, @BeanParam @Valid PageRequest page) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_SCORES);
        return UnitScoresResponse.of(
                cycle.code(), page.page("unit", "tier", "total").of(scores.all(cycle.code()), ORDERS));
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
