package org.jiheng.survey.export.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.export.CsvExport;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.export.WaveRows;
import org.jiheng.survey.export.usecase.AskForBallotExport;
import org.jiheng.survey.export.usecase.ReadBallotExports;
import org.jiheng.survey.export.usecase.ReleaseBallotExport;

/** Exports 答卷导出 of a wave as rows, which two auditors let out. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports")
public class BallotExportsResource {
    public record BallotExportRequest(
            @NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    /** @param state ASKED or RELEASED */
    public record BallotExportResponse(UUID export, String wave, String state, String reason) {
        static BallotExportResponse of(BallotExport export) {
            return new BallotExportResponse(
                    export.id(), export.wave().wave(), export.state().name(), export.reason());
        }
    }

    public record BallotExportsResponse(List<BallotExportResponse> exports, int page, int size, long total) {
        static BallotExportsResponse of(Paged<BallotExport> exports) {
            Paged<BallotExportResponse> answers = exports.map(BallotExportResponse::of);
            return new BallotExportsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final AskForBallotExport askForBallotExport;
    private final ReleaseBallotExport releaseBallotExport;
    private final ReadBallotExports readBallotExports;

    BallotExportsResource(
            AskForBallotExport askForBallotExport,
            ReleaseBallotExport releaseBallotExport,
            ReadBallotExports readBallotExports) {
        this.askForBallotExport = askForBallotExport;
        this.releaseBallotExport = releaseBallotExport;
        this.readBallotExports = readBallotExports;
    }

    @POST
    @ResponseStatus(201)
    @SafeToRepeat
    @PermissionsAllowed("ask-for-ballot-export")
    public BallotExportResponse ask(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @NotNull @Valid BallotExportRequest request) {
        return BallotExportResponse.of(
                askForBallotExport.ask(cycle, wave, request.reason(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{export}/release")
    @SafeToRepeat
    @PermissionsAllowed("release-ballot-export")
    public BallotExportResponse release(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @PathParam("export") UUID export,
            @Valid DatedRequest request) {
        return BallotExportResponse.of(
                releaseBallotExport.release(cycle, wave, export, DatedRequest.occurrenceOf(request)));
    }

    @GET
    @PermissionsAllowed("read-ballot-exports")
    public BallotExportsResponse all(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @BeanParam @Valid PageRequest page) {
        return BallotExportsResponse.of(readBallotExports.all(cycle, wave, page.page("state")));
    }

    @GET
    @Path("/{export}/ballots.csv")
    @Produces(CsvExport.MEDIA_TYPE)
    @PermissionsAllowed("read-ballot-exports")
    @APIResponse(
            responseCode = "200",
            description = "Rows made of the released figures, none of them a ballot that anybody gave: the letters of a"
                    + " shown group dealt anew, those of hidden groups made up to their joint score",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "409", description = "Not released yet")
    public Response rows(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @PathParam("export") UUID export) {
        WaveRows rows = readBallotExports.rows(cycle, wave, export);
        return Response.ok(CsvExport.of(WaveRows.COLUMNS, rows::each), CsvExport.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ballots.csv\"")
                .build();
    }
}
