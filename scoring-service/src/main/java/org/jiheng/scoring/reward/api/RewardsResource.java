package org.jiheng.scoring.reward.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.table.TableDownload;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TakesTable;
import org.jiheng.scoring.reward.MonthlyPay;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.reward.print.PrintRewards;
import org.jiheng.scoring.reward.usecase.GivePayBases;
import org.jiheng.scoring.reward.usecase.ReadRewards;

/** Rewards 奖励 by a published version, and the bases of pay that they are reckoned with. */
@Path("/api/v1/cycles/{cycle}/results/{version}")
public class RewardsResource {
    private static final String PDF = "application/pdf";

    private final GivePayBases givePayBases;
    private final ReadRewards readRewards;
    private final PrintRewards printRewards;

    RewardsResource(GivePayBases givePayBases, ReadRewards readRewards, PrintRewards printRewards) {
        this.givePayBases = givePayBases;
        this.readRewards = readRewards;
        this.printRewards = printRewards;
    }

    /** A further table takes the place of the one before. */
    @POST
    @Path("/pay-bases")
    @ResponseStatus(201)
    @PermissionsAllowed("give-pay-bases")
    @SafeToRepeat
    public RewardsResponse give(String cycle, @Min(1) int version, @NotNull @Valid PayBasesRequest request) {
        return RewardsResponse.of(givePayBases.give(cycle, version, request.bases()));
    }

    @POST
    @Path("/pay-bases/table")
    @Consumes({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE, TableForm.OLD_WORKBOOK_TYPE})
    @TakesTable
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @PermissionsAllowed("give-pay-bases")
    @SafeToRepeat
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableForm.WORKBOOK_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RewardsResponse giveTable(
            String cycle, @Min(1) int version, @Context HttpHeaders headers, @NotNull byte[] body) {
        List<MonthlyPay> bases =
                PayBaseTable.read(body, headers.getMediaType(), read -> givePayBases.faults(cycle, version, read));
        return RewardsResponse.of(givePayBases.give(cycle, version, bases));
    }

    @GET
    @Path("/rewards")
    @PermissionsAllowed("read-rewards")
    public RewardsResponse rewards(String cycle, @Min(1) int version) {
        return RewardsResponse.of(readRewards.list(cycle, version));
    }

    /** Once every sum is known. */
    @GET
    @Path("/rewards/pdf")
    @Produces(PDF)
    @PermissionsAllowed("read-rewards")
    @APIResponse(
            responseCode = "200",
            description = "The list to sign, on A4",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    public Response pdf(String cycle, @Min(1) int version) {
        return Response.ok(printRewards.print(readRewards.toSign(cycle, version)), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rewards.pdf\"")
                .build();
    }

    /** Once every sum is known. */
    @GET
    @Path("/rewards/table")
    @Produces({TableForm.CSV_TYPE, TableForm.WORKBOOK_TYPE})
    @PermissionsAllowed("read-rewards")
    @APIResponse(
            responseCode = "200",
            description = "The list to sign",
            content = {
                @Content(mediaType = TableForm.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableForm.WORKBOOK_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response table(String cycle, @Min(1) int version, @Context Request request) {
        RewardList list = readRewards.toSign(cycle, version);
        return TableDownload.of(
                TableForm.wanted(request), "rewards", RewardTable.COLUMNS, RewardTable.rows(list)::forEach);
    }
}
