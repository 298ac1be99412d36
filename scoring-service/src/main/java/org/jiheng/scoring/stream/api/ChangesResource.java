package org.jiheng.scoring.stream.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.stream.Position;
import org.jiheng.scoring.stream.live.Feed;

/** Scores and rankings of a cycle as they change, page by page: the same as the stream, for callers that keep no connection. */
@Path("/api/v1/cycles/{cycle}/changes")
@PermissionsAllowed("read-changes")
@ToWatch
public class ChangesResource {
    private final ReadableCycles cycles;
    private final Scopes scopes;
    private final Feed feed;

    ChangesResource(ReadableCycles cycles, Scopes scopes, Feed feed) {
        this.cycles = cycles;
        this.scopes = scopes;
        this.feed = feed;
    }

    /**
     * @param after the cursor of the page before; none to begin
     * @param wait seconds for which to wait if there is nothing yet
     */
    @GET
    @Blocking
    public CompletionStage<ChangesResponse> changes(
            @PathParam("cycle") String code,
            @QueryParam("tier") Optional<String> tier,
            @QueryParam("unit") Optional<String> unit,
            @QueryParam("after") Optional<String> after,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int wait) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_CHANGES);
        return feed.page(
                        cycle.code(),
                        scopes.of(cycle, tier, unit),
                        after.flatMap(Position::of),
                        size,
                        Duration.ofSeconds(wait))
                .thenApply(ChangesResponse::of);
    }
}
