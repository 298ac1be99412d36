package org.jiheng.indicators.assessment.api;

import java.time.Instant;
import java.time.LocalDate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.assessment.KeptAct;
import org.jiheng.indicators.assessment.application.ReadAct;
import org.jiheng.indicators.points.Points;

/** The acts by which indicators have their points, or do not apply: what standings and explanations name by an opaque id. */
@Path("/api/v1/cycles/{cycle}/assessment-acts")
public class AssessmentActsResource {
    /**
     * @param kind SELF_ASSESSED, ASSESSED, RETURNED or JUDGED_NOT_APPLICABLE
     * @param points absent for what gives none
     * @param reason absent for what needs none
     * @param occurredOn of a judgement, and so the rest: of its approval
     * @param keptByLedger whether the points are what the indicator's entries under {@code supervision-entries} came to
     */
    public record AssessmentActResponse(
            String act,
            String kind,
            String unit,
            String component,
            String indicator,
            String points,
            String reason,
            LocalDate occurredOn,
            Instant recordedAt,
            boolean enteredBack,
            boolean keptByLedger) {
        static AssessmentActResponse of(ReadAct.Resolved resolved) {
            KeptAct act = resolved.act();
            return new AssessmentActResponse(
                    act.id(),
                    act.kind().name(),
                    act.indicator().unit(),
                    act.component(),
                    act.indicator().code(),
                    act.points().map(Points::toString).orElse(null),
                    act.reason().orElse(null),
                    act.occurredOn(),
                    act.recordedAt(),
                    act.enteredBack(),
                    resolved.keptByLedger());
        }
    }

    private final ReadAct readAct;

    AssessmentActsResource(ReadAct readAct) {
        this.readAct = readAct;
    }

    @GET
    @Path("/{act}")
    @PermissionsAllowed("read-assessment-acts")
    public AssessmentActResponse one(String cycle, String act) {
        return AssessmentActResponse.of(readAct.one(cycle, act));
    }
}
