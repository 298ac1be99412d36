package org.jiheng.scoring.history.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.history.ScoreChange;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;

/** How a unit's score, rank and grade came to be what they are. */
@Path("/api/v1/cycles/{cycle}/scores/{unit}/history")
@PermissionsAllowed("read-score-history")
public class ScoreHistoryResource {
    private final ReadableCycles cycles;
    private final UnitScores scores;
    private final ScoreHistory history;

    ScoreHistoryResource(ReadableCycles cycles, UnitScores scores, ScoreHistory history) {
        this.cycles = cycles;
        this.scores = scores;
        this.history = history;
    }

    @GET
    public ScoreHistoryResponse page(
            @PathParam("cycle") String code, @PathParam("unit") String unit, @BeanParam @Valid PageRequest request) {
        Page page = request.page("newest");
        Cycle cycle = cycles.get(code, ScoringAct.READ_SCORE_HISTORY);
        scores.find(cycle.code(), unit).orElseThrow(() -> new UnitUnknown(cycle.code(), unit));
        List<ScoreChange> lines =
                history.lines(cycle.code(), unit, page.sort().descending(), page.offset(), page.size());
        return ScoreHistoryResponse.of(new Paged<>(lines, page, history.count(cycle.code(), unit)));
    }
}
