package org.jiheng.indicators.plan.api;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.application.ApprovePlan;
import org.jiheng.indicators.plan.application.DraftPlan;
import org.jiheng.indicators.plan.application.ReadPlans;
import org.jiheng.indicators.plan.application.ReturnPlan;
import org.jiheng.indicators.plan.application.SignPlan;
import org.jiheng.indicators.plan.application.SubmitPlan;
import org.jiheng.indicators.rights.Roles;

/** Plans 绩效目标 of a cycle's units. */
@Path("/api/v1/cycles/{cycle}/plans")
public class PlansResource {
    /** @param signed whether the present version bears the head's signature */
    public record PlanState(String unit, String state, int version, boolean signed) {
        static PlanState of(Plan plan) {
            return new PlanState(plan.unit(), plan.state().name(), plan.version(), plan.isSigned());
        }
    }

    public record PlansResponse(List<PlanState> plans) {}

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

    @PUT
    @Path("/{unit}")
    @RolesAllowed(Roles.UNIT_OFFICER)
    public PlanState draft(String cycle, String unit, @NotNull @Valid PlanRequest request) {
        return PlanState.of(draftPlan.draft(cycle, unit, request.filed()));
    }

    @POST
    @Path("/{unit}/sign")
    @RolesAllowed(Roles.UNIT_HEAD)
    public PlanState sign(String cycle, String unit) {
        return PlanState.of(signPlan.sign(cycle, unit));
    }

    @POST
    @Path("/{unit}/submit")
    @RolesAllowed(Roles.UNIT_OFFICER)
    public PlanState submit(String cycle, String unit) {
        return PlanState.of(submitPlan.submit(cycle, unit));
    }

    @POST
    @Path("/{unit}/return")
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public PlanState giveBack(String cycle, String unit, @NotNull @Valid PlanReturnRequest request) {
        return PlanState.of(returnPlan.giveBack(cycle, unit, request.given()));
    }

    @POST
    @Path("/{unit}/approve")
    @RolesAllowed(Roles.PERFORMANCE_OFFICE)
    public PlanState approve(String cycle, String unit) {
        return PlanState.of(approvePlan.approve(cycle, unit));
    }

    @GET
    @RolesAllowed(Roles.READERS)
    public PlansResponse all(String cycle) {
        return new PlansResponse(
                readPlans.all(cycle).stream().map(PlanState::of).toList());
    }

    @GET
    @Path("/{unit}")
    @RolesAllowed(Roles.READERS)
    public PlanResponse one(String cycle, String unit) {
        return PlanResponse.of(readPlans.one(cycle, unit));
    }
}
