package org.jiheng.survey.ballot.api;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;
import org.jiheng.survey.ballot.usecase.TakeInSheets;

/** Takes in files of ballots: what a counting machine has read, say. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/ballots/table")
@Unaudited("an entry would say when which sheets came in; how many there were is written down with the count")
public class BallotTablesResource {
    private static final int MOST_ROWS = 20_000;

    private final TakeInSheets takeInSheets;

    BallotTablesResource(TakeInSheets takeInSheets) {
        this.takeInSheets = takeInSheets;
    }

    /** All or nothing; every row that is wrong is named. */
    @POST
    @Consumes(TableForm.CSV_TYPE)
    @TakesTable
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("take-in-ballots")
    @RequestBody(
            required = true,
            content = @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public BallotsResource.BallotsResponse takeIn(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @NotNull byte[] body) {
        return new BallotsResource.BallotsResponse(
                SheetsTable.take(body, MOST_ROWS, sheets -> takeInSheets.takeIn(cycle, wave, sheets)));
    }
}
