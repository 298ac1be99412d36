package org.jiheng.indicators.proposal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.plan.api.IndicatorRow;
import org.jiheng.indicators.plan.api.PlannedRow;
import org.jiheng.indicators.plan.api.PlansResource;
import org.jiheng.indicators.proposal.DeclinedProposal;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.indicators.proposal.application.DatedProposals;
import org.jiheng.indicators.proposal.application.DecideProposals;
import org.jiheng.indicators.proposal.application.ProposeIndicators;
import org.jiheng.indicators.proposal.application.ReadProposals;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.PreconditionHeaders;

/** Proposals 指标提报: what offices and subordinate units propose for the unit's plan. */
@Path("/api/v1/cycles/{cycle}/plans/{unit}/proposals")
public class ProposalsResource {
    /** @param department the office or subordinate unit that proposes */
    public record ProposalRequest(
            @NotBlank @Size(max = 200) String department,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid IndicatorRow> indicators,
            LocalDate occurredOn) {}

    public record MergeRequest(@NotEmpty @Size(max = 1000) List<@NotNull UUID> proposals, LocalDate occurredOn) {}

    public record DeclineRequest(
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Declined> proposals, LocalDate occurredOn) {
        List<DeclinedProposal> reasons() {
            return proposals.stream()
                    .map(each -> new DeclinedProposal(each.proposal(), each.reason()))
                    .toList();
        }
    }

    public record Declined(
            @NotNull UUID proposal,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param state PROPOSED, MERGED or DECLINED; @param reason why it was declined */
    public record ProposalResponse(
            UUID proposal, String department, String state, String reason, PlannedRow indicator) {
        static ProposalResponse of(Proposal proposal) {
            return new ProposalResponse(
                    proposal.id(),
                    proposal.department(),
                    proposal.state().name(),
                    proposal.reason().orElse(null),
                    PlannedRow.of(proposal.indicator()));
        }
    }

    /** @param lateDays days after the phase's end; 0 for what was done in time */
    public record ProposedResponse(List<ProposalResponse> proposals, long lateDays) {
        static ProposedResponse of(DatedProposals dated) {
            return new ProposedResponse(
                    dated.proposals().stream().map(ProposalResponse::of).toList(), dated.lateDays());
        }
    }

    public record ProposalsResponse(List<ProposalResponse> proposals, int page, int size, long total) {
        static ProposalsResponse of(Paged<Proposal> proposals) {
            Paged<ProposalResponse> answers = proposals.map(ProposalResponse::of);
            return new ProposalsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final ProposeIndicators proposeIndicators;
    private final DecideProposals decideProposals;
    private final ReadProposals readProposals;

    ProposalsResource(
            ProposeIndicators proposeIndicators, DecideProposals decideProposals, ReadProposals readProposals) {
        this.proposeIndicators = proposeIndicators;
        this.decideProposals = decideProposals;
        this.readProposals = readProposals;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("propose-indicators")
    @SafeToRepeat
    public ProposedResponse propose(String cycle, String unit, @NotNull @Valid ProposalRequest request) {
        return ProposedResponse.of(proposeIndicators.propose(
                cycle,
                unit,
                request.department(),
                request.indicators().stream().map(IndicatorRow::filed).toList(),
                Optional.ofNullable(request.occurredOn())));
    }

    /** The plan's next version, with what is proposed added at its end. */
    @POST
    @Path("/merge")
    @PermissionsAllowed("decide-proposals")
    @SafeToRepeat
    public PlansResource.MovedPlan merge(
            String cycle, String unit, @BeanParam PreconditionHeaders expected, @NotNull @Valid MergeRequest request) {
        return PlansResource.MovedPlan.of(decideProposals.merge(
                cycle, unit, request.proposals(), expected.precondition(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/decline")
    @PermissionsAllowed("decide-proposals")
    @SafeToRepeat
    public ProposedResponse decline(String cycle, String unit, @NotNull @Valid DeclineRequest request) {
        return ProposedResponse.of(
                decideProposals.decline(cycle, unit, request.reasons(), Optional.ofNullable(request.occurredOn())));
    }

    @GET
    @PermissionsAllowed("read-plans")
    public ProposalsResponse all(String cycle, String unit, @BeanParam @Valid PageRequest page) {
        return ProposalsResponse.of(readProposals.all(cycle, unit, page.page("department", "state")));
    }
}
