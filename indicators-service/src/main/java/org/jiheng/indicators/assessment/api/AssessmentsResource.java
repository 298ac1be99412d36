package org.jiheng.indicators.assessment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.assessment.application.Assess;
import org.jiheng.indicators.assessment.application.ReturnSelfAssessments;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.version.MaybeSeenVersion;

/** Assessments 考核评分 by the components' assessors. */
@Path("/api/v1/cycles/{cycle}/assessments")
public class AssessmentsResource {
    public record AssessmentsRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid PointsRow> assessments, LocalDate occurredOn) {}

    public record ReturnRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid ReasonRow> indicators, LocalDate occurredOn) {}

    private final Assess assess;
    private final ReturnSelfAssessments returnSelfAssessments;

    AssessmentsResource(Assess assess, ReturnSelfAssessments returnSelfAssessments) {
        this.assess = assess;
        this.returnSelfAssessments = returnSelfAssessments;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("assess")
    @SafeToRepeat
    public Accepted assess(String cycle, @BeanParam MaybeSeenVersion seen, @NotNull @Valid AssessmentsRequest request) {
        long lateDays = assess.assess(
                cycle,
                request.assessments().stream().map(PointsRow::given).toList(),
                Optional.ofNullable(request.occurredOn()),
                seen.precondition());
        return new Accepted(request.assessments().size(), lateDays);
    }

    @POST
    @Path("/return")
    @PermissionsAllowed("return-self-assessments")
    @SafeToRepeat
    public Accepted giveBack(String cycle, @NotNull @Valid ReturnRequest request) {
        long lateDays = returnSelfAssessments.giveBack(
                cycle,
                request.indicators().stream().map(ReasonRow::given).toList(),
                Optional.ofNullable(request.occurredOn()));
        return new Accepted(request.indicators().size(), lateDays);
    }
}
