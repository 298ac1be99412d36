package org.jiheng.kit.overview;

import java.time.Instant;
import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;
import org.jiheng.kit.standing.SubjectKey;

/** Which standings this service has published, which it has taken from others, and which subjects are stuck. */
@Path("/api/v1/standings")
@PermissionsAllowed("read-standings")
@Produces(MediaType.APPLICATION_JSON)
public class StandingsResource {
    /** @param revision the revision published or taken last */
    public record StandingState(String topic, String subject, long revision) {}

    public record StandingStates(List<StandingState> standings) {}

    /** @param reason why the subject's newest record could not be taken */
    public record StuckSubject(String topic, String subject, String reason, Instant since) {}

    public record StuckSubjects(List<StuckSubject> stuck) {}

    private final StandingStateRows rows;
    private final PartitionOwners owners;
    private final Rejections rejections;
    private final Rights rights;

    StandingsResource(StandingStateRows rows, PartitionOwners owners, Rejections rejections, Rights rights) {
        this.rows = rows;
        this.owners = owners;
        this.rejections = rejections;
        this.rights = rights;
    }

    @GET
    @Path("/published")
    public StandingStates published(@QueryParam("partition") @NotBlank String partition) {
        requireOwn(partition);
        return new StandingStates(rows.published(partition));
    }

    @GET
    @Path("/taken")
    public StandingStates taken(@QueryParam("partition") @NotBlank String partition) {
        requireOwn(partition);
        return new StandingStates(rows.taken(partition));
    }

    @GET
    @Path("/stuck")
    public StuckSubjects stuck() {
        rights.noRow(StandingAct.READ_STANDINGS);
        return new StuckSubjects(rejections.stuck().stream()
                .filter(s -> own(new SubjectKey(s.topic(), s.subject()).partitionKey()))
                .map(s -> new StuckSubject(s.topic(), s.subject(), s.reason(), s.since()))
                .toList());
    }

    /** A partition whose owner has not arrived is nobody's: who waits for it asks again and again. */
    private void requireOwn(String partition) {
        owners.of(partition)
                .ifPresentOrElse(
                        owner -> rights.require(StandingAct.READ_STANDINGS, Row.ofJurisdiction(owner)),
                        () -> rights.noRow(StandingAct.READ_STANDINGS));
    }

    private boolean own(String partition) {
        return owners.of(partition)
                .map(owner -> rights.permits(StandingAct.READ_STANDINGS, Row.ofJurisdiction(owner)))
                .orElse(true);
    }
}
