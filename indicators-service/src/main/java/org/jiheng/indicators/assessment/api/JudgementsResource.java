package org.jiheng.indicators.assessment.api;

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
import org.jiheng.indicators.assessment.DeclinedJudgement;
import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.application.ApproveJudgements;
import org.jiheng.indicators.assessment.application.DeclineJudgements;
import org.jiheng.indicators.assessment.application.JudgeApplicability;
import org.jiheng.indicators.assessment.application.ReadJudgements;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** Judgements that an indicator does not apply: proposed by its assessor, approved or declined by the performance office. */
@Path("/api/v1/cycles/{cycle}/applicability-judgements")
public class JudgementsResource {
    public record JudgementsRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid ReasonRow> judgements, LocalDate occurredOn) {}

    public record ApprovalRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull UUID> judgements, LocalDate occurredOn) {}

    public record DeclineRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid Declined> judgements, LocalDate occurredOn) {
        List<DeclinedJudgement> reasons() {
            return judgements.stream()
                    .map(each -> new DeclinedJudgement(each.judgement(), each.reason()))
                    .toList();
        }
    }

    public record Declined(
            @NotNull UUID judgement,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param state PROPOSED, APPROVED or DECLINED; @param declineReason why it was declined */
    public record JudgementResponse(
            UUID judgement, String unit, String indicator, String reason, String state, String declineReason) {
        static JudgementResponse of(Judgement judgement) {
            return new JudgementResponse(
                    judgement.id(),
                    judgement.indicator().unit(),
                    judgement.indicator().code(),
                    judgement.reason(),
                    judgement.state().name(),
                    judgement.declineReason().orElse(null));
        }
    }

    /** @param lateDays days after the end of the evaluation; 0 for those in time */
    public record ProposedResponse(List<JudgementResponse> judgements, long lateDays) {
        static ProposedResponse of(JudgeApplicability.Proposed proposed) {
            return new ProposedResponse(
                    proposed.judgements().stream().map(JudgementResponse::of).toList(), proposed.lateDays());
        }
    }

    public record JudgementsResponse(List<JudgementResponse> judgements, int page, int size, long total) {
        static JudgementsResponse of(Paged<Judgement> judgements) {
            Paged<JudgementResponse> answers = judgements.map(JudgementResponse::of);
            return new JudgementsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final JudgeApplicability judgeApplicability;
    private final ApproveJudgements approveJudgements;
    private final DeclineJudgements declineJudgements;
    private final ReadJudgements readJudgements;

    JudgementsResource(
            JudgeApplicability judgeApplicability,
            ApproveJudgements approveJudgements,
            DeclineJudgements declineJudgements,
            ReadJudgements readJudgements) {
        this.judgeApplicability = judgeApplicability;
        this.approveJudgements = approveJudgements;
        this.declineJudgements = declineJudgements;
        this.readJudgements = readJudgements;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("judge-applicability")
    @SafeToRepeat
    public ProposedResponse propose(String cycle, @NotNull @Valid JudgementsRequest request) {
        return ProposedResponse.of(judgeApplicability.propose(
                cycle,
                request.judgements().stream().map(ReasonRow::given).toList(),
                Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/approve")
    @PermissionsAllowed("approve-judgements")
    @SafeToRepeat
    public Accepted approve(String cycle, @NotNull @Valid ApprovalRequest request) {
        long lateDays =
                approveJudgements.approve(cycle, request.judgements(), Optional.ofNullable(request.occurredOn()));
        return new Accepted(request.judgements().size(), lateDays);
    }

    @POST
    @Path("/decline")
    @PermissionsAllowed("decline-judgements")
    @SafeToRepeat
    public Accepted decline(String cycle, @NotNull @Valid DeclineRequest request) {
        long lateDays = declineJudgements.decline(cycle, request.reasons(), Optional.ofNullable(request.occurredOn()));
        return new Accepted(request.judgements().size(), lateDays);
    }

    @GET
    @PermissionsAllowed("list-judgements")
    public JudgementsResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return JudgementsResponse.of(readJudgements.all(cycle, page.page("unit", "state")));
    }
}
