package org.jiheng.kit.standing.api;

import java.time.Instant;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jiheng.kit.intake.Rejections;

/** Which standings this service has published, which it has taken from others, and which subjects are stuck. */
@Path("/api/v1/standings")
@RolesAllowed("${jiheng.standings.readers}")
@Produces(MediaType.APPLICATION_JSON)
public class StandingsResource {
    /** @param revision the revision published or taken last */
    public record StandingState(String topic, String subject, long revision) {}

    public record StandingStates(List<StandingState> standings) {}

    /** @param reason why the subject's newest record could not be taken */
    public record StuckSubject(String topic, String subject, String reason, Instant since) {}

    public record StuckSubjects(List<StuckSubject> stuck) {}

    private final StandingStateRows rows;
    private final Rejections rejections;

    StandingsResource(StandingStateRows rows, Rejections rejections) {
        this.rows = rows;
        this.rejections = rejections;
    }

    @GET
    @Path("/published")
    public StandingStates published(@QueryParam("partition") @NotBlank String partition) {
        return new StandingStates(rows.published(partition));
    }

    @GET
    @Path("/taken")
    public StandingStates taken(@QueryParam("partition") @NotBlank String partition) {
        return new StandingStates(rows.taken(partition));
    }

    @GET
    @Path("/stuck")
    public StuckSubjects stuck() {
        return new StuckSubjects(rejections.stuck().stream()
                .map(s -> new StuckSubject(s.topic(), s.subject(), s.reason(), s.since()))
                .toList());
    }
}
