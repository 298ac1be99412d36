package org.jiheng.inspection.rectification.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.inspection.rectification.usecase.OpenRectification;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** What is demanded of a unit at once, when something was found. */
@Path("/api/v1/cycles/{cycle}/findings/{finding}/rectification")
public class FindingRectificationResource {
    private final OpenRectification openRectification;

    FindingRectificationResource(OpenRectification openRectification) {
        this.openRectification = openRectification;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("open-rectification")
    @SafeToRepeat
    public RectificationStateResponse open(
            String cycle, UUID finding, @NotNull @Valid OpenRectificationRequest request) {
        return RectificationStateResponse.of(
                openRectification.fromFinding(cycle, finding, request.assignment(), request.occurrence()));
    }
}
