package org.jiheng.indicators.amendment.api;

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

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.amendment.application.DecideAmendment;
import org.jiheng.indicators.amendment.application.ProposeAmendment;
import org.jiheng.indicators.amendment.application.ReadAmendments;
import org.jiheng.indicators.cycle.api.ParameterChangeResponse;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.SeenVersion;

/** Amendments 方案修订 of a running cycle's scheme. */
@Path("/api/v1/cycles/{cycle}/amendments")
public class AmendmentsResource {
    /**
     * @param baseVersion of the scheme that it changes
     * @param state PROPOSED, APPROVED or REJECTED
     */
    public record AmendmentResponse(UUID amendment, int baseVersion, String state) {
        static AmendmentResponse of(Amendment amendment) {
            return new AmendmentResponse(
                    amendment.id(), amendment.baseVersion(), amendment.state().name());
        }
    }

    /** @param parameters what it changes */
    public record DetailedAmendmentResponse(
            UUID amendment, int baseVersion, String state, String reason, List<ParameterChangeResponse> parameters) {
        static DetailedAmendmentResponse of(ReadAmendments.Detailed detailed) {
            AmendmentResponse amendment = AmendmentResponse.of(detailed.amendment());
            return new DetailedAmendmentResponse(
                    amendment.amendment(),
                    amendment.baseVersion(),
                    amendment.state(),
                    detailed.reason(),
                    detailed.changes().stream().map(ParameterChangeResponse::of).toList());
        }
    }

    public record AmendmentsResponse(List<AmendmentResponse> amendments, int page, int size, long total) {
        static AmendmentsResponse of(Paged<Amendment> amendments) {
            Paged<AmendmentResponse> answers = amendments.map(AmendmentResponse::of);
            return new AmendmentsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    public record RejectionRequest(
            @NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    private final ProposeAmendment proposeAmendment;
    private final DecideAmendment decideAmendment;
    private final ReadAmendments readAmendments;

    AmendmentsResource(
            ProposeAmendment proposeAmendment, DecideAmendment decideAmendment, ReadAmendments readAmendments) {
        this.proposeAmendment = proposeAmendment;
        this.decideAmendment = decideAmendment;
        this.readAmendments = readAmendments;
    }

    /** {@code If-Match} names the version of the scheme that was seen. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("propose-amendment")
    @SafeToRepeat
    public AmendmentResponse propose(
            String cycle, @BeanParam SeenVersion seen, @NotNull @Valid AmendmentRequest request) {
        return AmendmentResponse.of(proposeAmendment.propose(
                cycle,
                request.scheme(),
                request.reason(),
                seen.precondition(),
                Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{amendment}/approve")
    @PermissionsAllowed("approve-amendment")
    @SafeToRepeat
    public AmendmentResponse approve(String cycle, UUID amendment, @Valid DatedRequest request) {
        return AmendmentResponse.of(decideAmendment.approve(cycle, amendment, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{amendment}/reject")
    @PermissionsAllowed("reject-amendment")
    @SafeToRepeat
    public AmendmentResponse reject(String cycle, UUID amendment, @NotNull @Valid RejectionRequest request) {
        return AmendmentResponse.of(
                decideAmendment.reject(cycle, amendment, request.reason(), Optional.ofNullable(request.occurredOn())));
    }

    @GET
    @PermissionsAllowed("read-cycles")
    public AmendmentsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return AmendmentsResponse.of(readAmendments.all(cycle, page.page("state")));
    }

    @GET
    @Path("/{amendment}")
    @PermissionsAllowed("read-cycles")
    public DetailedAmendmentResponse one(String cycle, UUID amendment) {
        return DetailedAmendmentResponse.of(readAmendments.one(cycle, amendment));
    }
}
