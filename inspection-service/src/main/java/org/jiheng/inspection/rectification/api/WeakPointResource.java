package org.jiheng.inspection.rectification.api;

import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.rectification.usecase.OpenRectification;
import org.jiheng.inspection.rectification.usecase.ReadWeakPoints;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

/** Weak points 薄弱环节 that the published results name, and what is demanded because of them. */
@Path("/api/v1/cycles/{cycle}/weak-points")
public class WeakPointResource {
    private final ReadWeakPoints weakPoints;
    private final OpenRectification openRectification;

    WeakPointResource(ReadWeakPoints weakPoints, OpenRectification openRectification) {
        this.weakPoints = weakPoints;
        this.openRectification = openRectification;
    }

    @GET
    @PermissionsAllowed("list-weak-points")
    public WeakPointsResponse page(
            String cycle,
            @QueryParam("unit") @Size(max = 40) String unit,
            @QueryParam("toOpen")
                    @DefaultValue("false")
                    @Parameter(description = "Only those that hold and of which there is no rectification yet")
                    boolean toOpen,
            @BeanParam @Valid PageRequest page) {
        return WeakPointsResponse.of(
                weakPoints.page(cycle, Optional.ofNullable(unit), toOpen, page.page("unit", "method")));
    }

    @POST
    @Path("/{weakPoint}/rectification")
    @ResponseStatus(201)
    @PermissionsAllowed("open-rectification-from-results")
    @SafeToRepeat
    public RectificationStateResponse open(
            String cycle, UUID weakPoint, @NotNull @Valid OpenRectificationRequest request) {
        return RectificationStateResponse.of(
                openRectification.fromWeakPoint(cycle, weakPoint, request.assignment(), request.occurrence()));
    }
}
