package org.jiheng.inspection.finding.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.inspection.finding.usecase.AcceptFinding;
import org.jiheng.inspection.finding.usecase.AppealFinding;
import org.jiheng.inspection.finding.usecase.DecideAppeal;
import org.jiheng.inspection.finding.usecase.DropFinding;
import org.jiheng.inspection.finding.usecase.NotifyFinding;
import org.jiheng.inspection.finding.usecase.ReadAppeal;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** The moves of a finding. */
@Path("/api/v1/cycles/{cycle}/findings/{finding}")
public class FindingMoveResource {
    private final NotifyFinding notifyFinding;
    private final DropFinding dropFinding;
    private final AcceptFinding acceptFinding;
    private final AppealFinding appealFinding;
    private final ReadAppeal readAppeal;
    private final DecideAppeal decideAppeal;

    FindingMoveResource(
            NotifyFinding notifyFinding,
            DropFinding dropFinding,
            AcceptFinding acceptFinding,
            AppealFinding appealFinding,
            ReadAppeal readAppeal,
            DecideAppeal decideAppeal) {
        this.notifyFinding = notifyFinding;
        this.dropFinding = dropFinding;
        this.acceptFinding = acceptFinding;
        this.appealFinding = appealFinding;
        this.readAppeal = readAppeal;
        this.decideAppeal = decideAppeal;
    }

    @POST
    @Path("/notify")
    @PermissionsAllowed("notify-finding")
    @SafeToRepeat
    public FindingStateResponse giveNotice(String cycle, UUID finding, @Valid DatedRequest request) {
        return FindingStateResponse.of(notifyFinding.giveNotice(cycle, finding, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/drop")
    @PermissionsAllowed("drop-finding")
    @SafeToRepeat
    public FindingStateResponse drop(String cycle, UUID finding, @NotNull @Valid DropRequest request) {
        return FindingStateResponse.of(dropFinding.drop(cycle, finding, request.reason(), request.occurrence()));
    }

    @POST
    @Path("/accept")
    @PermissionsAllowed("accept-finding")
    @SafeToRepeat
    public FindingStateResponse accept(String cycle, UUID finding, @Valid DatedRequest request) {
        return FindingStateResponse.of(acceptFinding.accept(cycle, finding, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/appeal")
    @PermissionsAllowed("appeal-finding")
    @SafeToRepeat
    public FindingStateResponse appeal(String cycle, UUID finding, @NotNull @Valid AppealRequest request) {
        return FindingStateResponse.of(appealFinding.appeal(
                cycle, finding, request.grounds(), request.expectedEvidence(), request.occurrence()));
    }

    @GET
    @Path("/appeal")
    @PermissionsAllowed("read-appeal")
    public AppealResponse appeal(String cycle, UUID finding) {
        return AppealResponse.of(readAppeal.of(cycle, finding));
    }

    @POST
    @Path("/decide")
    @PermissionsAllowed("decide-appeal")
    @SafeToRepeat
    public FindingStateResponse decide(String cycle, UUID finding, @NotNull @Valid DecideRequest request) {
        return FindingStateResponse.of(decideAppeal.decide(
                cycle, finding, request.decision(), request.decidedPoints(), request.reason(), request.occurrence()));
    }
}
