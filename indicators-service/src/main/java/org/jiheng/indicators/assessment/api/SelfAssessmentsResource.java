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
import org.jiheng.indicators.assessment.application.SelfAssess;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.version.MaybeSeenVersion;

/** Self-assessments 自评 by the units. */
@Path("/api/v1/cycles/{cycle}/self-assessments")
public class SelfAssessmentsResource {
    public record SelfAssessmentsRequest(
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid PointsRow> selfAssessments, LocalDate occurredOn) {}

    private final SelfAssess selfAssess;

    SelfAssessmentsResource(SelfAssess selfAssess) {
        this.selfAssess = selfAssess;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("self-assess")
    @SafeToRepeat
    public SelfAssessed selfAssess(
            String cycle, @BeanParam MaybeSeenVersion seen, @NotNull @Valid SelfAssessmentsRequest request) {
        long lateDays = selfAssess.selfAssess(
                cycle,
                request.selfAssessments().stream().map(PointsRow::given).toList(),
                Optional.ofNullable(request.occurredOn()),
                seen.precondition());
        return new SelfAssessed(request.selfAssessments().size(), lateDays);
    }
}
