package org.jiheng.survey.figure.api;

import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.survey.figure.GroupFigures;
import org.jiheng.survey.figure.usecase.ReadFigures;

/** Figures by group 评议数据 of a wave whose count is final. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/figures")
public class FiguresResource {
    /** @param marginOfError how the margins are computed */
    public record UnitFiguresResponse(
            String cycle, String wave, int minimumGroupSize, String marginOfError, FiguresResponse.UnitEntry figures) {
        static UnitFiguresResponse of(ReadFigures.Single single) {
            return new UnitFiguresResponse(
                    single.wave().id().cycle(),
                    single.wave().id().wave(),
                    single.wave().questionnaire().minimumGroupSize(),
                    GroupFigures.MARGIN_OF_ERROR,
                    FiguresResponse.UnitEntry.of(
                            single.unit(), single.wave().questionnaire().options()));
        }
    }

    private static final String NOT_YET = "The count is not final yet";

    private final ReadFigures readFigures;

    FiguresResource(ReadFigures readFigures) {
        this.readFigures = readFigures;
    }

    @GET
    @PermissionsAllowed("list-figures")
    @APIResponse(
            responseCode = "200",
            description = "What is released",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FiguresResponse.class)))
    @APIResponse(responseCode = "409", description = NOT_YET)
    public FiguresResponse all(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @QueryParam("unit") @Size(max = 100) String unit,
            @BeanParam @Valid PageRequest page) {
        return FiguresResponse.of(readFigures.all(cycle, wave, Optional.ofNullable(unit), page.page("unit")));
    }

    @GET
    @Path("/{unit}")
    @PermissionsAllowed("read-figures")
    @APIResponse(
            responseCode = "200",
            description = "What is released",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnitFiguresResponse.class)))
    @APIResponse(responseCode = "409", description = NOT_YET)
    public UnitFiguresResponse one(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @PathParam("unit") String unit) {
        return UnitFiguresResponse.of(readFigures.one(cycle, wave, unit));
    }
}
