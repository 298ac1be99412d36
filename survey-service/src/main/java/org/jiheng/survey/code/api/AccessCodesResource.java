package org.jiheng.survey.code.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.code.GroupCodes;
import org.jiheng.survey.code.usecase.ReadAccessCodes;
import org.jiheng.survey.code.usecase.SignAccessCodes;
import org.jiheng.survey.code.usecase.VoidAccessCodes;

/** Numbers of access codes, and voiding them. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}/access-codes")
public class AccessCodesResource {
    static final int MOST_VOIDED = 1_000;

    /** @param fingerprint of the key that the group's tokens are signed with */
    public record GroupCodesResponse(
            String group, String fingerprint, long issued, long spent, long voided, long onPaper) {}

    /** @param signed whether an auditor signed the numbers of the last close */
    public record AccessCodesResponse(List<GroupCodesResponse> groups, boolean signed) {
        static AccessCodesResponse of(ReadAccessCodes.Codes codes) {
            return new AccessCodesResponse(
                    codes.fingerprints().keySet().stream()
                            .sorted()
                            .map(group -> of(group, codes))
                            .toList(),
                    codes.signed());
        }

        private static GroupCodesResponse of(String group, ReadAccessCodes.Codes codes) {
            GroupCodes numbers = codes.groups().stream()
                    .filter(each -> each.group().equals(group))
                    .findFirst()
                    .orElseGet(() -> GroupCodes.none(group));
            return new GroupCodesResponse(
                    group,
                    codes.fingerprints().get(group),
                    numbers.issued(),
                    numbers.spent(),
                    numbers.voided(),
                    numbers.onPaper());
        }
    }

    /** @param answeredOnPaper whether these are stubs of sheets that were sent back */
    public record VoidingRequest(
            @NotEmpty @Size(max = MOST_VOIDED) List<@NotBlank @Size(max = 64) String> codes,
            @NotNull Boolean answeredOnPaper,
            @NotBlank @Size(max = 2000) String reason,
            LocalDate occurredOn) {}

    public record IssueVoidingRequest(
            @NotNull @Min(1) @Max(Integer.MAX_VALUE) Integer issue,
            @NotBlank @Size(max = 2000) String reason,
            LocalDate occurredOn) {}

    public record VoidedResponse(int voided) {}

    private final ReadAccessCodes readAccessCodes;
    private final VoidAccessCodes voidAccessCodes;
    private final SignAccessCodes signAccessCodes;

    AccessCodesResource(
            ReadAccessCodes readAccessCodes, VoidAccessCodes voidAccessCodes, SignAccessCodes signAccessCodes) {
        this.readAccessCodes = readAccessCodes;
        this.voidAccessCodes = voidAccessCodes;
        this.signAccessCodes = signAccessCodes;
    }

    @GET
    @PermissionsAllowed("read-access-codes")
    public AccessCodesResponse show(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return AccessCodesResponse.of(readAccessCodes.of(cycle, wave));
    }

    /** All or none of them. */
    @POST
    @Path("/voidings")
    @ResponseStatus(201)
    @SafeToRepeat
    @PermissionsAllowed("void-access-codes")
    public VoidedResponse voidCodes(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @NotNull @Valid VoidingRequest request) {
        return new VoidedResponse(voidAccessCodes.voidCodes(
                cycle,
                wave,
                request.codes(),
                request.answeredOnPaper(),
                request.reason(),
                Optional.ofNullable(request.occurredOn())));
    }

    /** Those of an issue that nobody answered with yet. */
    @POST
    @Path("/issue-voidings")
    @ResponseStatus(201)
    @SafeToRepeat
    @PermissionsAllowed("void-issue")
    public VoidedResponse voidIssue(
            @PathParam("cycle") String cycle,
            @PathParam("wave") String wave,
            @NotNull @Valid IssueVoidingRequest request) {
        return new VoidedResponse(voidAccessCodes.voidIssue(
                cycle, wave, request.issue(), request.reason(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/signature")
    @ResponseStatus(201)
    @SafeToRepeat
    @PermissionsAllowed("sign-access-codes")
    public AccessCodesResponse sign(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid DatedRequest request) {
        signAccessCodes.sign(cycle, wave, DatedRequest.occurrenceOf(request));
        return AccessCodesResponse.of(readAccessCodes.of(cycle, wave));
    }
}
