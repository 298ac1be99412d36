package org.jiheng.survey.ballot.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.usecase.TakeInSheets;

/** Takes in batches of ballots. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/ballots")
@Unaudited("an entry would say when which sheets came in; how many there were is written down with the count")
public class BallotsResource {
    /**
     * @param channel PAPER, INTERVIEW, ONLINE or MAIL
     * @param ratings {@code unit:letters;unit:letters}, a letter a dimension
     */
    public record BallotRequest(
            String serial,
            String group,
            String channel,
            @Size(max = 100_000) String ratings) {
        public Sheet sheet() {
            return new Sheet(serial, group, channel, ratings);
        }
    }

    public record BallotsRequest(
            @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid BallotRequest> ballots) {}

    public record BallotsResponse(int accepted) {}

    private final TakeInSheets takeInSheets;

    BallotsResource(TakeInSheets takeInSheets) {
        this.takeInSheets = takeInSheets;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("take-in-ballots")
    public BallotsResponse takeIn(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @NotNull @Valid BallotsRequest request) {
        List<Sheet> sheets =
                request.ballots().stream().map(BallotRequest::sheet).toList();
        return new BallotsResponse(takeInSheets.takeIn(cycle, wave, sheets));
    }
}
