package org.jiheng.survey.paper.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.api.BallotsResource.BallotRequest;
import org.jiheng.survey.ballot.api.SheetsTable;
import org.jiheng.survey.paper.Difference;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.usecase.DiscardPaper;
import org.jiheng.survey.paper.usecase.EnterPaper;
import org.jiheng.survey.paper.usecase.ListPaper;

/** Bundles of paper sheets, each entered by two clerks. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/paper-batches")
public class PaperBatchesResource {
    private static final int MOST_SHEETS = 1000;
    private static final String COUNTED_ONLY =
            "an entry would say when which sheets came in; how many there were is written down with the count";

    public record EntryRequest(
            @NotNull @Size(min = 1, max = MOST_SHEETS) List<@NotNull @Valid BallotRequest> ballots) {}

    /** @param state FIRST_ENTERED, DIFFERING, TAKEN_IN or DISCARDED */
    public record PaperBatchResponse(String batch, String state, int sheets) {
        static PaperBatchResponse of(PaperBatch batch) {
            return new PaperBatchResponse(batch.name(), batch.state().name(), batch.sheets());
        }
    }

    /**
     * @param differing in how many places this entry differs from the other clerk's
     * @param differences the first of them
     */
    public record EntryResponse(String batch, String state, int sheets, int differing, List<Difference> differences) {
        static EntryResponse of(EnterPaper.Entered entered) {
            return new EntryResponse(
                    entered.batch().name(),
                    entered.batch().state().name(),
                    entered.batch().sheets(),
                    entered.differences().number(),
                    entered.differences().first());
        }
    }

    public record PaperBatchesResponse(List<PaperBatchResponse> batches, int page, int size, long total) {
        static PaperBatchesResponse of(Paged<PaperBatch> batches) {
            Paged<PaperBatchResponse> answers = batches.map(PaperBatchResponse::of);
            return new PaperBatchesResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    public record DiscardRequest(@NotBlank @Size(max = 2000) String reason) {}

    private final EnterPaper enterPaper;
    private final DiscardPaper discardPaper;
    private final ListPaper listPaper;

    PaperBatchesResource(EnterPaper enterPaper, DiscardPaper discardPaper, ListPaper listPaper) {
        this.enterPaper = enterPaper;
        this.discardPaper = discardPaper;
        this.listPaper = listPaper;
    }

    /** The caller's own entry: the first of the bundle, the second, or one of these once more. */
    @PUT
    @Path("/{batch}/entry")
    @Unaudited(COUNTED_ONLY)
    @PermissionsAllowed("enter-paper")
    public EntryResponse enter(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @PathParam("batch") @Size(max = 64) String batch,
            @NotNull @Valid EntryRequest request) {
        List<Sheet> sheets =
                request.ballots().stream().map(BallotRequest::sheet).toList();
        return EntryResponse.of(enterPaper.enter(cycle, wave, batch, sheets));
    }

    /** The same from a file. */
    @PUT
    @Path("/{batch}/entry/table")
    @Consumes(TableForm.CSV_TYPE)
    @TakesTable
    @Produces(MediaType.APPLICATION_JSON)
    @Unaudited(COUNTED_ONLY)
    @PermissionsAllowed("enter-paper")
    @RequestBody(
            required = true,
            content = @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public EntryResponse enterTable(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @PathParam("batch") @Size(max = 64) String batch,
            @NotNull byte[] body) {
        return EntryResponse.of(
                SheetsTable.take(body, MOST_SHEETS, sheets -> enterPaper.enter(cycle, wave, batch, sheets)));
    }

    @POST
    @Path("/{batch}/discard")
    @SafeToRepeat
    @PermissionsAllowed("discard-paper")
    public void discard(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @PathParam("batch") @Size(max = 64) String batch,
            @NotNull @Valid DiscardRequest request) {
        discardPaper.discard(cycle, wave, batch, request.reason());
    }

    @GET
    @PermissionsAllowed("read-paper")
    public PaperBatchesResponse list(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @BeanParam @Valid PageRequest page) {
        return PaperBatchesResponse.of(listPaper.of(cycle, wave, page.page("batch", "state")));
    }
}
