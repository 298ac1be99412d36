package org.jiheng.indicators.assessment.api;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.application.ApproveJudgements;
import org.jiheng.indicators.assessment.application.JudgeApplicability;
import org.jiheng.indicators.assessment.application.ReadJudgements;
import org.jiheng.indicators.rights.Roles;

/** Judgements that an indicator does not apply: proposed by its assessor, approved by the performance office. */
@Path("/api/v1/cycles/{cycle}/applicability-judgements")
public class JudgementsResource {
    public record Request(@NotEmpty @Size(max = 5000) List<@NotNull @Valid ReasonRow> judgements) {}

    public record ApprovalRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull UUID> judgements) {}

    /** @param state PROPOSED or APPROVED */
    public record JudgementResponse(UUID judgement, String unit, String indicator, String reason, String state) {
        static JudgementResponse of(Judgement judgement) {
            return new JudgementResponse(
                    judgement.id(),
                    judgement.indicator().unit(),
                    judgement.indicator().code(),
                    judgement.reason(),
                    judgement.approved() ? "APPROVED" : "PROPOSED");
        }
    }

    public record JudgementsResponse(List<JudgementResponse> judgements) {
        static JudgementsResponse of(List<Judgement> judgements) {
            return new JudgementsResponse(
                    judgements.stream().map(JudgementResponse::of).toList());
        }
    }

    private final JudgeApplicability judgeApplicability;
    private final ApproveJudgements approveJudgements;
    private final ReadJudgements readJudgements;

    JudgementsResource(
            JudgeApplicability judgeApplicability, ApproveJudgements approveJudgements, ReadJudgements readJudgements) {
        this.judgeApplicability = judgeApplicability;
        this.approveJudgements = approveJudgements;
        this.readJudgements = readJudgements;
    }

    @POST
    @RolesAllowed(Roles.ASSESSOR)
    public Response propose(String cycle, @NotNull @Valid Request request) {
        List<Judgement> proposed = judgeApplicability.propose(
                cycle, request.judgements().stream().map(ReasonRow::given).toList());
        return Response.status(Response.Status.CREATED)
                .entity(JudgementsResponse.of(proposed))
                .build();
    }

    @POST
    @Path("/approve")
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public Accepted approve(String cycle, @NotNull @Valid ApprovalRequest request) {
        approveJudgements.approve(cycle, request.judgements());
        return new Accepted(request.judgements().size());
    }

    @GET
    @RolesAllowed(Roles.READERS)
    public JudgementsResponse all(String cycle) {
        return JudgementsResponse.of(readJudgements.all(cycle));
    }
}
