package org.jiheng.inspection.visit.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.visit.usecase.CloseVisit;
import org.jiheng.inspection.visit.usecase.PlanVisit;
import org.jiheng.inspection.visit.usecase.ReadVisits;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

/** The visits of a cycle 察访. */
@Path("/api/v1/cycles/{cycle}/visits")
public class VisitResource {
    private final PlanVisit planVisit;
    private final CloseVisit closeVisit;
    private final ReadVisits visits;

    VisitResource(PlanVisit planVisit, CloseVisit closeVisit, ReadVisits visits) {
        this.planVisit = planVisit;
        this.closeVisit = closeVisit;
        this.visits = visits;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("plan-visit")
    @SafeToRepeat
    public VisitStateResponse plan(String cycle, @NotNull @Valid PlanVisitRequest request) {
        return VisitStateResponse.of(planVisit.plan(cycle, request.id(), request.plan()));
    }

    /** One that nobody had planned and that was made. */
    @POST
    @Path("/unplanned")
    @ResponseStatus(201)
    @PermissionsAllowed("record-visit")
    @SafeToRepeat
    public VisitStateResponse record(String cycle, @NotNull @Valid RecordVisitRequest request) {
        return VisitStateResponse.of(planVisit.record(cycle, request.id(), request.made()));
    }

    @POST
    @Path("/{visit}/make")
    @PermissionsAllowed("make-visit")
    @SafeToRepeat
    public VisitStateResponse make(String cycle, UUID visit, @NotNull @Valid MakeVisitRequest request) {
        return VisitStateResponse.of(closeVisit.make(cycle, visit, request.made()));
    }

    @POST
    @Path("/{visit}/cancel")
    @PermissionsAllowed("cancel-visit")
    @SafeToRepeat
    public VisitStateResponse cancel(String cycle, UUID visit, @NotNull @Valid CancelVisitRequest request) {
        return VisitStateResponse.of(closeVisit.cancel(cycle, visit, request.reason()));
    }

    @GET
    @PermissionsAllowed("list-visits")
    public VisitsResponse page(String cycle, @BeanParam @Valid VisitFilter filter, @BeanParam @Valid PageRequest page) {
        return VisitsResponse.of(visits.page(cycle, filter.filter(), page.page("-recordedAt")));
    }

    @GET
    @Path("/{visit}")
    @PermissionsAllowed("read-visit")
    public VisitResponse one(String cycle, UUID visit) {
        return VisitResponse.of(visits.one(cycle, visit));
    }
}
