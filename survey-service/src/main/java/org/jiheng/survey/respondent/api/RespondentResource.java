package org.jiheng.survey.respondent.api;

import java.util.concurrent.CompletionStage;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jiheng.kit.audit.Unaudited;
import org.jiheng.kit.rights.OpenToAll;
import org.jiheng.survey.code.usecase.RedeemAccessCode;
import org.jiheng.survey.respondent.TokenBallot;
import org.jiheng.survey.respondent.usecase.ShowOpenForms;
import org.jiheng.survey.respondent.usecase.TakeInBallot;
import org.jiheng.survey.token.TokenSerial;
import org.jiheng.survey.wave.WaveId;

import static org.jiheng.survey.respondent.api.Base64Url.bytes;

/**
 * What a respondent's device asks for and sends. A request is repeated as it was: the first blinded message of a code and the
 * first ballot of a token count.
 */
@Path("/api/v1/respondent")
@OpenToAll("Respondents are signed in nowhere: a code buys a token, and that a vote")
@PermitAll
@Unaudited(value = "Neither who answers nor when is kept", refusals = false)
@Produces(MediaType.APPLICATION_JSON)
public class RespondentResource {
    /** @param blindedMessage base64url; RFC 9474, section 4.2 */
    public record TokenRequest(
            @NotBlank @Size(max = 64) String cycle,
            @NotBlank @Size(max = 64) String wave,
            @NotBlank @Size(max = 64) String group,
            @NotBlank @Size(max = 64) String code,

            @NotNull @Pattern(regexp = Base64Url.OF_256_BYTES)
            String blindedMessage) {}

    /** @param blindSignature base64url */
    public record TokenResponse(String blindSignature) {}

    /**
     * @param channel ONLINE or INTERVIEW
     * @param serial of the token: 32 bytes in base64url
     * @param signature base64url
     * @param ratings as on a sheet: {@code unit:letters;unit:letters}
     */
    public record BallotRequest(
            @NotBlank @Size(max = 64) String cycle,
            @NotBlank @Size(max = 64) String wave,
            @NotBlank @Size(max = 64) String group,
            @NotBlank @Size(max = 16) String channel,

            @NotNull @Pattern(regexp = Base64Url.OF_32_BYTES)
            String serial,

            @NotNull @Pattern(regexp = Base64Url.OF_256_BYTES)
            String signature,

            @NotBlank @Size(max = 100_000) String ratings) {
        TokenBallot ballot() {
            TokenSerial drawn = new TokenSerial(bytes(serial));
            return new TokenBallot(new WaveId(cycle, wave), group, channel, drawn, bytes(signature), ratings);
        }
    }

    /** @param receipt in hexadecimal digits; by it the respondent finds the ballot among those counted */
    public record ReceiptResponse(String receipt) {}

    private final ShowOpenForms showOpenForms;
    private final RedeemAccessCode redeemAccessCode;
    private final TakeInBallot takeInBallot;

    RespondentResource(ShowOpenForms showOpenForms, RedeemAccessCode redeemAccessCode, TakeInBallot takeInBallot) {
        this.showOpenForms = showOpenForms;
        this.redeemAccessCode = redeemAccessCode;
        this.takeInBallot = takeInBallot;
    }

    /** The same bytes for everybody. */
    @GET
    @Path("/waves")
    public OpenWavesResponse waves() {
        return OpenWavesResponse.of(showOpenForms.show());
    }

    @POST
    @Path("/ballot-tokens")
    public TokenResponse token(@NotNull @Valid TokenRequest request) {
        WaveId wave = new WaveId(request.cycle(), request.wave());
        return new TokenResponse(Base64Url.text(
                redeemAccessCode.redeem(wave, request.group(), request.code(), bytes(request.blindedMessage()))));
    }

    @POST
    @Path("/ballots")
    @APIResponse(responseCode = "200", description = "This ballot is in already")
    @APIResponse(responseCode = "201", description = "The ballot is in")
    @NonBlocking
    public CompletionStage<RestResponse<ReceiptResponse>> ballot(@NotNull @Valid BallotRequest request) {
        return takeInBallot.takeIn(request.ballot()).thenApply(RespondentResource::answer);
    }

    private static RestResponse<ReceiptResponse> answer(TakeInBallot.TakenIn in) {
        return RestResponse.status(
                in.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new ReceiptResponse(in.receipt().toString()));
    }
}
