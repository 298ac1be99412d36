package org.jiheng.inspection.rectification.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.inspection.rectification.usecase.MoveRectification;
import org.jiheng.inspection.rectification.usecase.MoveRectification.Asked;
import org.jiheng.inspection.rectification.usecase.ReadRectifications;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.version.MaybeSeenVersion;

/** Rectifications 整改 of a cycle and their moves. */
@Path("/api/v1/cycles/{cycle}/rectifications")
public class RectificationResource {
    private final ReadRectifications rectifications;
    private final MoveRectification moves;

    RectificationResource(ReadRectifications rectifications, MoveRectification moves) {
        this.rectifications = rectifications;
        this.moves = moves;
    }

    @GET
    @PermissionsAllowed("list-rectifications")
    public RectificationsResponse page(
            String cycle, @BeanParam @Valid RectificationFilter filter, @BeanParam @Valid PageRequest page) {
        return RectificationsResponse.of(rectifications.page(cycle, filter.wanted(), page.page("dueOn")));
    }

    @GET
    @Path("/{rectification}")
    @PermissionsAllowed("read-rectification")
    public RectificationResponse one(String cycle, UUID rectification) {
        return RectificationResponse.of(rectifications.one(cycle, rectification));
    }

    @POST
    @Path("/{rectification}/start")
    @PermissionsAllowed("start-rectification")
    @SafeToRepeat
    public RectificationStateResponse start(
            String cycle, UUID rectification, @BeanParam MaybeSeenVersion seen, @Valid StartRequest request) {
        Asked asked = new Asked(cycle, rectification, seen.precondition(), StartRequest.occurrenceOf(request));
        return RectificationStateResponse.of(moves.start(asked, StartRequest.restatementOf(request)));
    }

    @POST
    @Path("/{rectification}/submit")
    @PermissionsAllowed("submit-rectification")
    @SafeToRepeat
    public RectificationStateResponse submit(
            String cycle, UUID rectification, @BeanParam MaybeSeenVersion seen, @NotNull @Valid SubmitRequest request) {
        Asked asked = new Asked(cycle, rectification, seen.precondition(), request.occurrence());
        return RectificationStateResponse.of(moves.submit(asked, request.statement()));
    }

    @POST
    @Path("/{rectification}/verify")
    @PermissionsAllowed("verify-rectification")
    @SafeToRepeat
    public RectificationStateResponse verify(
            String cycle, UUID rectification, @BeanParam MaybeSeenVersion seen, @Valid DatedRequest request) {
        Asked asked = new Asked(cycle, rectification, seen.precondition(), DatedRequest.occurrenceOf(request));
        return RectificationStateResponse.of(moves.verify(asked));
    }

    @POST
    @Path("/{rectification}/reject")
    @PermissionsAllowed("reject-rectification")
    @SafeToRepeat
    public RectificationStateResponse reject(
            String cycle, UUID rectification, @BeanParam MaybeSeenVersion seen, @NotNull @Valid RejectRequest request) {
        Asked asked = new Asked(cycle, rectification, seen.precondition(), request.occurrence());
        return RectificationStateResponse.of(moves.reject(asked, request.reason()));
    }

    @POST
    @Path("/{rectification}/close")
    @PermissionsAllowed("close-rectification")
    @SafeToRepeat
    public RectificationStateResponse close(
            String cycle, UUID rectification, @BeanParam MaybeSeenVersion seen, @Valid DatedRequest request) {
        Asked asked = new Asked(cycle, rectification, seen.precondition(), DatedRequest.occurrenceOf(request));
        return RectificationStateResponse.of(moves.close(asked));
    }
}
