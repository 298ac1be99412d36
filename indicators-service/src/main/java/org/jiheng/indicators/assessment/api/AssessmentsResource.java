package org.jiheng.indicators.assessment.api;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jiheng.indicators.assessment.application.Assess;
import org.jiheng.indicators.assessment.application.ReturnSelfAssessments;
import org.jiheng.indicators.rights.Roles;

/** Assessments 考核评分 by the components' assessors. */
@Path("/api/v1/cycles/{cycle}/assessments")
@RolesAllowed(Roles.ASSESSOR)
public class AssessmentsResource {
    public record Request(@NotEmpty @Size(max = 5000) List<@NotNull @Valid PointsRow> assessments) {}

    public record ReturnRequest(@NotEmpty @Size(max = 5000) List<@NotNull @Valid ReasonRow> indicators) {}

    private final Assess assess;
    private final ReturnSelfAssessments returnSelfAssessments;

    AssessmentsResource(Assess assess, ReturnSelfAssessments returnSelfAssessments) {
        this.assess = assess;
        this.returnSelfAssessments = returnSelfAssessments;
    }

    @POST
    public Response assess(String cycle, @NotNull @Valid Request request) {
        assess.assess(
                cycle, request.assessments().stream().map(PointsRow::given).toList());
        Accepted answer = new Accepted(request.assessments().size());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @POST
    @Path("/return")
    public Accepted giveBack(String cycle, @NotNull @Valid ReturnRequest request) {
        returnSelfAssessments.giveBack(
                cycle, request.indicators().stream().map(ReasonRow::given).toList());
        return new Accepted(request.indicators().size());
    }
}
