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

import org.jiheng.indicators.assessment.application.SelfAssess;
import org.jiheng.indicators.rights.Roles;

/** Self-assessments 自评 by the units. */
@Path("/api/v1/cycles/{cycle}/self-assessments")
public class SelfAssessmentsResource {
    public record Request(@NotEmpty @Size(max = 5000) List<@NotNull @Valid PointsRow> selfAssessments) {}

    private final SelfAssess selfAssess;

    SelfAssessmentsResource(SelfAssess selfAssess) {
        this.selfAssess = selfAssess;
    }

    @POST
    @RolesAllowed(Roles.UNIT_OFFICER)
    public Response selfAssess(String cycle, @NotNull @Valid Request request) {
        selfAssess.selfAssess(
                cycle, request.selfAssessments().stream().map(PointsRow::given).toList());
        Accepted answer = new Accepted(request.selfAssessments().size());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
