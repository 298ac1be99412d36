package org.jiheng.scoring.decision.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.scoring.decision.DecisionFilter;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.decision.usecase.AnswerDecision;
import org.jiheng.scoring.decision.usecase.ProposeDecision;
import org.jiheng.scoring.decision.usecase.ReadDecisions;

/** Decisions 裁定 on ties at the edge of EXCELLENT and on grades by hand. */
@Path("/api/v1/cycles/{cycle}/decisions")
public class DecisionsResource {
    public record AnswerRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {
        Optional<LocalDate> occurrence() {
            return Optional.ofNullable(occurredOn);
        }
    }

    private final ProposeDecision proposeDecision;
    private final AnswerDecision answerDecision;
    private final ReadDecisions readDecisions;

    DecisionsResource(ProposeDecision proposeDecision, AnswerDecision answerDecision, ReadDecisions readDecisions) {
        this.proposeDecision = proposeDecision;
        this.answerDecision = answerDecision;
        this.readDecisions = readDecisions;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("propose-decision")
    @SafeToRepeat
    public DecisionResponse propose(String cycle, @NotNull @Valid DecisionRequest request) {
        return DecisionResponse.of(proposeDecision.propose(
                cycle, request.draft(), request.reason(), Optional.ofNullable(request.occurredOn())));
    }

    /** {@code If-Match} names the version that was seen. */
    @POST
    @Path("/{decision}/approve")
    @PermissionsAllowed("approve-decision")
    @SafeToRepeat
    public DecisionResponse approve(
            String cycle, UUID decision, @BeanParam SeenVersion seen, @NotNull @Valid AnswerRequest request) {
        return DecisionResponse.of(
                answerDecision.approve(cycle, decision, seen.precondition(), request.reason(), request.occurrence()));
    }

    /** {@code If-Match} names the version that was seen. */
    @POST
    @Path("/{decision}/reject")
    @PermissionsAllowed("reject-decision")
    @SafeToRepeat
    public DecisionResponse reject(
            String cycle, UUID decision, @BeanParam SeenVersion seen, @NotNull @Valid AnswerRequest request) {
        return DecisionResponse.of(
                answerDecision.reject(cycle, decision, seen.precondition(), request.reason(), request.occurrence()));
    }

    @GET
    @PermissionsAllowed("read-decisions")
    public DecisionsResponse all(
            String cycle,
            @QueryParam("tier") @Size(max = 40) String tier,
            @QueryParam("state") @Pattern(regexp = "PROPOSED|DECIDED|REJECTED|VOID") String state,
            @BeanParam @Valid PageRequest page) {
        DecisionFilter filter = new DecisionFilter(
                Optional.ofNullable(tier), Optional.ofNullable(state).map(DecisionState::valueOf));
        return DecisionsResponse.of(readDecisions.all(cycle, filter, page.page("newest")));
    }

    @GET
    @Path("/{decision}")
    @PermissionsAllowed("read-decisions")
    public DecisionResponse one(String cycle, UUID decision) {
        return DecisionResponse.of(readDecisions.one(cycle, decision));
    }
}
