package org.jiheng.kit.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return new StandingStates(isOwn(partition) ? rows.published(partition) : List.of());
    }

    @GET
    @Path("/taken")
    public StandingStates taken(@QueryParam("partition") @NotBlank String partition) {
        return new StandingStates(isOwn(partition) ? rows.taken(partition) : List.of());
    }

    @GET
    @Path("/stuck")
    public StuckSubjects stuck() {
        rights.noRow(StandingAct.READ_STANDINGS);
        return new StuckSubjects(rejections.stuck().stream()
                .filter(s -> isReadable(new SubjectKey(s.topic(), s.subject()).partitionKey()))
                .map(s -> new StuckSubject(s.topic(), s.subject(), s.reason(), s.since()))
                .toList());
    }

    /**
     * Until its owner has arrived a partition is nobody's and looks empty: who waits for it asks again and again.
     *
     * @throws org.jiheng.kit.rights.RowRefused if it is another's
     */
    private boolean isOwn(String partition) {
        Optional<String> owner = owners.of(partition);
        owner.ifPresentOrElse(
                known -> rights.require(StandingAct.READ_STANDINGS, Row.ofJurisdiction(known)),
                () -> rights.noRow(StandingAct.READ_STANDINGS));
        return owner.isPresent();
    }

    /**
     * Until its owner has arrived its name decides: the record that names the owner may be the one that is stuck. What has
     * no such name is nobody's: everybody sees that it is stuck.
     */
    private boolean isReadable(String partition) {
        return owners.of(partition)
                .or(() -> PartitionOwners.byName(partition))
                .map(owner -> rights.permits(StandingAct.READ_STANDINGS, Row.ofJurisdiction(owner)))
                .orElse(true);
    }
}
