package org.jiheng.indicators.phase.api;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.phase.PhaseStanding;
import org.jiheng.indicators.phase.application.MovePhase;
import org.jiheng.indicators.phase.application.ReadPhases;
import org.jiheng.indicators.phase.application.ReadPhases.Timed;
import org.jiheng.indicators.phase.application.ReadPhases.Timeliness;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** The phases of a cycle's calendar 工作步骤. */
@Path("/api/v1/cycles/{cycle}/phases")
public class PhasesResource {
    /**
     * @param state PLANNED, OPEN or CLOSED
     * @param dueOn the last day on which work of the phase is in time: its end, or the day on which the cycle started, if that is
     *     later; absent where nothing is late
     */
    public record PhaseResponse(String phase, LocalDate from, LocalDate to, String state, LocalDate dueOn) {
        static PhaseResponse of(Timed timed) {
            PhaseStanding standing = timed.standing();
            return new PhaseResponse(
                    standing.phase().code(),
                    standing.phase().from(),
                    standing.phase().to(),
                    standing.state().name(),
                    timed.dueOn().orElse(null));
        }
    }

    public record PhasesResponse(List<PhaseResponse> phases) {}

    public record PhaseMoved(String phase, String state) {
        static PhaseMoved of(PhaseStanding moved) {
            return new PhaseMoved(moved.phase().code(), moved.state().name());
        }
    }

    /** @param doneOn absent while it is open; @param lateDays days after {@code dueOn}, until today while it is open */
    public record TimelinessResponse(String unit, LocalDate dueOn, LocalDate doneOn, boolean late, long lateDays) {
        static TimelinessResponse of(Timeliness unit) {
            return new TimelinessResponse(
                    unit.unit(),
                    unit.dueOn().orElse(null),
                    unit.doneOn().orElse(null),
                    unit.lateDays() > 0,
                    unit.lateDays());
        }
    }

    public record UnitsResponse(List<TimelinessResponse> units, int page, int size, long total) {
        static UnitsResponse of(Paged<Timeliness> units) {
            Paged<TimelinessResponse> answers = units.map(TimelinessResponse::of);
            return new UnitsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final MovePhase movePhase;
    private final ReadPhases readPhases;

    PhasesResource(MovePhase movePhase, ReadPhases readPhases) {
        this.movePhase = movePhase;
        this.readPhases = readPhases;
    }

    @GET
    @PermissionsAllowed("read-phases")
    public PhasesResponse all(String cycle) {
        return new PhasesResponse(
                readPhases.all(cycle).stream().map(PhaseResponse::of).toList());
    }

    @POST
    @Path("/{phase}/open")
    @PermissionsAllowed("open-phase")
    @SafeToRepeat
    public PhaseMoved open(String cycle, String phase, @Valid DatedRequest request) {
        return PhaseMoved.of(movePhase.open(cycle, phase, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{phase}/close")
    @PermissionsAllowed("close-phase")
    @SafeToRepeat
    public PhaseMoved close(String cycle, String phase, @Valid DatedRequest request) {
        return PhaseMoved.of(movePhase.close(cycle, phase, DatedRequest.occurrenceOf(request)));
    }

    /** Who has done its part of the phase by when; late work is marked, never refused. */
    @GET
    @Path("/{phase}/units")
    @PermissionsAllowed("list-timeliness")
    public UnitsResponse units(String cycle, String phase, @BeanParam @Valid PageRequest page) {
        return UnitsResponse.of(readPhases.units(cycle, phase, page.page("unit", "lateDays")));
    }
}
