package org.jiheng.indicators.plan.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.application.ApprovePlan;
import org.jiheng.indicators.plan.application.DatedPlan;
import org.jiheng.indicators.plan.application.DraftPlan;
import org.jiheng.indicators.plan.application.ReadPlans;
import org.jiheng.indicators.plan.application.ReturnPlan;
import org.jiheng.indicators.plan.application.SignPlan;
import org.jiheng.indicators.plan.application.SubmitPlan;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.PreconditionHeaders;
import org.jiheng.kit.version.SeenVersion;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** Plans 绩效目标 of a cycle's units. */
@Path("/api/v1/cycles/{cycle}/plans")
public class PlansResource {
    /** @param signed whether the present version bears the head's signature */
    public record PlanState(
            String unit,
            String state,
            @JsonProperty("version") int contentVersion,
            boolean signed,
            @JsonIgnore long revision)
            implements Versioned {
        public static PlanState of(Plan plan) {
            return new PlanState(plan.unit(), plan.state().name(), plan.version(), plan.isSigned(), plan.revision());
        }

        @Override
        public Version version() {
            return new Version(revision);
        }
    }

    /** @param lateDays days after the phase's end; 0 for what was done in time */
    public record MovedPlan(@JsonUnwrapped PlanState plan, long lateDays) implements Versioned {
        public static MovedPlan of(DatedPlan dated) {
            return new MovedPlan(PlanState.of(dated.plan()), dated.lateDays());
        }

        @Override
        public Version version() {
            return plan.version();
        }
    }

    public record PlansResponse(List<PlanState> plans, int page, int size, long total) {
        static PlansResponse of(Paged<Plan> plans) {
            Paged<PlanState> answers = plans.map(PlanState::of);
            return new PlansResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final DraftPlan draftPlan;
    private final SignPlan signPlan;
    private final SubmitPlan submitPlan;
    private final ReturnPlan returnPlan;
    private final ApprovePlan approvePlan;
    private final ReadPlans readPlans;

    PlansResource(
            DraftPlan draftPlan,
            SignPlan signPlan,
            SubmitPlan submitPlan,
            ReturnPlan returnPlan,
            ApprovePlan approvePlan,
            ReadPlans readPlans) {
        this.draftPlan = draftPlan;
        this.signPlan = signPlan;
        this.submitPlan = submitPlan;
        this.returnPlan = returnPlan;
        this.approvePlan = approvePlan;
        this.readPlans = readPlans;
    }

    /** The first filing asks for none to be there ({@code If-None-Match: *}); an edit names what was seen. */
    @PUT
    @Path("/{unit}")
    @PermissionsAllowed("file-plan")
    public MovedPlan draft(
            String cycle, String unit, @BeanParam PreconditionHeaders expected, @NotNull @Valid PlanRequest request) {
        return MovedPlan.of(draftPlan.draft(
                cycle, unit, request.filed(), expected.precondition(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{unit}/sign")
    @PermissionsAllowed("sign-plan")
    @SafeToRepeat
    public MovedPlan sign(String cycle, String unit, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return MovedPlan.of(signPlan.sign(cycle, unit, seen.precondition(), DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{unit}/submit")
    @PermissionsAllowed("submit-plan")
    @SafeToRepeat
    public MovedPlan submit(String cycle, String unit, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return MovedPlan.of(submitPlan.submit(cycle, unit, seen.precondition(), DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{unit}/return")
    @PermissionsAllowed("return-plan")
    @SafeToRepeat
    public MovedPlan giveBack(
            String cycle, String unit, @BeanParam SeenVersion seen, @NotNull @Valid PlanReturnRequest request) {
        return MovedPlan.of(returnPlan.giveBack(
                cycle, unit, request.given(), seen.precondition(), Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{unit}/approve")
    @PermissionsAllowed("approve-plan")
    @SafeToRepeat
    public MovedPlan approve(String cycle, String unit, @BeanParam SeenVersion seen, @Valid DatedRequest request) {
        return MovedPlan.of(approvePlan.approve(cycle, unit, seen.precondition(), DatedRequest.occurrenceOf(request)));
    }

    @GET
    @PermissionsAllowed("list-plans")
    public PlansResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return PlansResponse.of(readPlans.all(cycle, page.page("unit", "state")));
    }

    @GET
    @Path("/{unit}")
    @PermissionsAllowed("read-plans")
    public PlanResponse one(String cycle, String unit) {
        return PlanResponse.of(readPlans.one(cycle, unit));
    }
}
