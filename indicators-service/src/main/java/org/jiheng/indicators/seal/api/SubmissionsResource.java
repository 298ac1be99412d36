package org.jiheng.indicators.seal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.application.DatedSubmission;
import org.jiheng.indicators.seal.application.ReadSubmissions;
import org.jiheng.indicators.seal.application.ReceiveSubmission;
import org.jiheng.indicators.seal.application.SealFigures;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** Sealed submissions 密封报送 of a cycle's units. */
@Path("/api/v1/cycles/{cycle}/sealed-submissions")
public class SubmissionsResource {
    public record ReplaceRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    /** @param digest of the file that the office holds: the receipt is for that and nothing else */
    public record ReceiptRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest, LocalDate occurredOn) {}

    /** @param state SEALED or RECEIVED */
    public record SubmissionStanding(
            String unit,
            String state,
            @JsonProperty("version") int sealedVersion,
            String digest,
            @JsonIgnore long revision)
            implements Versioned {
        static SubmissionStanding of(SealedSubmission submission) {
            return new SubmissionStanding(
                    submission.unit(),
                    submission.state().name(),
                    submission.version(),
                    submission.digest(),
                    submission.revision());
        }

        @Override
        public Version version() {
            return new Version(revision);
        }
    }

    /** @param lateDays of the seal or the receipt, days after the phase's end; 0 for one in time */
    public record MovedSubmission(@JsonUnwrapped SubmissionStanding submission, long lateDays) implements Versioned {
        static MovedSubmission of(DatedSubmission dated) {
            return new MovedSubmission(SubmissionStanding.of(dated.submission()), dated.lateDays());
        }

        @Override
        public Version version() {
            return submission.version();
        }
    }

    /** @param figures MATCH or MISMATCH, as of one submission */
    public record ListedSubmission(String unit, String state, int version, String digest, String figures) {
        static ListedSubmission of(ReadSubmissions.Listed listed) {
            return new ListedSubmission(
                    listed.submission().unit(),
                    listed.submission().state().name(),
                    listed.submission().version(),
                    listed.submission().digest(),
                    SubmissionResponse.figures(listed.matches()));
        }
    }

    public record SubmissionsResponse(List<ListedSubmission> submissions, int page, int size, long total) {
        static SubmissionsResponse of(Paged<ReadSubmissions.Listed> submissions) {
            Paged<ListedSubmission> answers = submissions.map(ListedSubmission::of);
            return new SubmissionsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final SealFigures sealFigures;
    private final ReceiveSubmission receiveSubmission;
    private final ReadSubmissions readSubmissions;

    SubmissionsResource(SealFigures sealFigures, ReceiveSubmission receiveSubmission, ReadSubmissions readSubmissions) {
        this.sealFigures = sealFigures;
        this.receiveSubmission = receiveSubmission;
        this.readSubmissions = readSubmissions;
    }

    @POST
    @Path("/{unit}/seal")
    @ResponseStatus(201)
    @PermissionsAllowed("seal-submission")
    @SafeToRepeat
    public MovedSubmission seal(String cycle, String unit, @Valid DatedRequest request) {
        return MovedSubmission.of(sealFigures.seal(cycle, unit, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{unit}/replace")
    @PermissionsAllowed("replace-submission")
    @SafeToRepeat
    public MovedSubmission replace(
            String cycle, String unit, @BeanParam SeenVersion seen, @NotNull @Valid ReplaceRequest request) {
        return MovedSubmission.of(sealFigures.replace(
                cycle, unit, request.reason(), seen.precondition(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{unit}/receipts/performance-office")
    @ResponseStatus(201)
    @PermissionsAllowed("receive-submission")
    @SafeToRepeat
    public MovedSubmission receive(String cycle, String unit, @NotNull @Valid ReceiptRequest request) {
        return MovedSubmission.of(receiveSubmission.atThePerformanceOffice(
                cycle, unit, request.digest(), Optional.ofNullable(request.occurredOn())));
    }

    /** The office is the caller's own: the statistics bureau is STATISTICS_BUREAU. */
    @POST
    @Path("/{unit}/receipts/{office}")
    @ResponseStatus(201)
    @PermissionsAllowed("receive-submission-for-office")
    @SafeToRepeat
    public MovedSubmission receiveForOffice(
            String cycle, String unit, String office, @NotNull @Valid ReceiptRequest request) {
        return MovedSubmission.of(
                receiveSubmission.at(office, cycle, unit, request.digest(), Optional.ofNullable(request.occurredOn())));
    }

    @GET
    @PermissionsAllowed("list-submissions")
    public SubmissionsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return SubmissionsResponse.of(readSubmissions.all(cycle, page.page("unit", "state")));
    }

    @GET
    @Path("/{unit}")
    @PermissionsAllowed("read-submissions")
    public SubmissionResponse one(String cycle, String unit) {
        return SubmissionResponse.of(readSubmissions.one(cycle, unit));
    }

    /** To the byte as it was sealed; {@code ./jiheng verify-seal} checks it. */
    @GET
    @Path("/{unit}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("read-submissions")
    @APIResponse(
            responseCode = "200",
            description = "The sealed file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response file(String cycle, String unit, @QueryParam("version") @Min(1) Integer version) {
        return attached(readSubmissions.file(cycle, unit, Optional.ofNullable(version)));
    }

    /** As an office sees it that receives it; its own: the statistics bureau is STATISTICS_BUREAU. */
    @GET
    @Path("/{unit}/receipts/{office}")
    @PermissionsAllowed("read-submissions-for-office")
    public SubmissionResponse oneFor(String cycle, String unit, String office) {
        return SubmissionResponse.of(readSubmissions.oneFor(office, cycle, unit));
    }

    @GET
    @Path("/{unit}/receipts/{office}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("read-submissions-for-office")
    @APIResponse(
            responseCode = "200",
            description = "The sealed file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary")))
    public Response fileFor(String cycle, String unit, String office, @QueryParam("version") @Min(1) Integer version) {
        return attached(readSubmissions.fileFor(office, cycle, unit, Optional.ofNullable(version)));
    }

    private static Response attached(byte[] file) {
        return Response.ok(file, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sealed-submission.json\"")
                .build();
    }
}
