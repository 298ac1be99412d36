package org.jiheng.indicators.change.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.change.application.AskForChange;
import org.jiheng.indicators.change.application.DatedChange;
import org.jiheng.indicators.change.application.DecideChange;
import org.jiheng.indicators.change.application.ReadChanges;
import org.jiheng.indicators.plan.api.IndicatorRow;
import org.jiheng.indicators.plan.api.PlannedRow;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.SeenVersion;

/** Change requests 变更申请: what a unit asks to have changed in its approved plan. */
@Path("/api/v1/cycles/{cycle}/plans/{unit}/change-requests")
public class ChangeRequestsResource {
    /** @param indicators as they are to be; those that the plan does not have are added */
    public record AskRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotEmpty @Size(max = 5000) List<@NotNull @Valid IndicatorRow> indicators,
            LocalDate occurredOn) {}

    public record DeclineRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {}

    /**
     * @param state ASKED, APPROVED or DECLINED
     * @param becameVersion the version of the plan that it made
     */
    public record ChangeResponse(
            UUID changeRequest,
            String unit,
            String state,
            String reason,
            Integer becameVersion,
            String decisionReason) {
        static ChangeResponse of(ChangeRequest request) {
            return new ChangeResponse(
                    request.id(),
                    request.unit(),
                    request.state().name(),
                    request.reason(),
                    request.becameVersion().orElse(null),
                    request.decisionReason().orElse(null));
        }
    }

    /** @param lateDays days after the end of the phase by which plans are as they are to be; 0 for what was done in time */
    public record DatedChangeResponse(@JsonUnwrapped ChangeResponse request, long lateDays) {
        static DatedChangeResponse of(DatedChange dated) {
            return new DatedChangeResponse(ChangeResponse.of(dated.request()), dated.lateDays());
        }
    }

    public record WholeChangeResponse(ChangeResponse request, List<PlannedRow> indicators) {
        static WholeChangeResponse of(ReadChanges.WholeChange whole) {
            return new WholeChangeResponse(
                    ChangeResponse.of(whole.request()),
                    whole.indicators().stream().map(PlannedRow::of).toList());
        }
    }

    public record ChangesResponse(List<ChangeResponse> changeRequests, int page, int size, long total) {
        static ChangesResponse of(Paged<ChangeRequest> requests) {
            Paged<ChangeResponse> answers = requests.map(ChangeResponse::of);
            return new ChangesResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final AskForChange askForChange;
    private final DecideChange decideChange;
    private final ReadChanges readChanges;

    ChangeRequestsResource(AskForChange askForChange, DecideChange decideChange, ReadChanges readChanges) {
        this.askForChange = askForChange;
        this.decideChange = decideChange;
        this.readChanges = readChanges;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("ask-for-change")
    @SafeToRepeat
    public DatedChangeResponse ask(
            String cycle, String unit, @BeanParam SeenVersion seen, @NotNull @Valid AskRequest request) {
        return DatedChangeResponse.of(askForChange.ask(
                cycle,
                unit,
                request.indicators().stream().map(IndicatorRow::filed).toList(),
                request.reason(),
                seen.precondition(),
                Optional.ofNullable(request.occurredOn())));
    }

    @POST
    @Path("/{request}/approve")
    @PermissionsAllowed("decide-change")
    @SafeToRepeat
    public DatedChangeResponse approve(
            String cycle, String unit, UUID request, @BeanParam SeenVersion seen, @Valid DatedRequest dated) {
        return DatedChangeResponse.of(
                decideChange.approve(cycle, unit, request, seen.precondition(), DatedRequest.occurrenceOf(dated)));
    }

    @POST
    @Path("/{request}/decline")
    @PermissionsAllowed("decide-change")
    @SafeToRepeat
    public DatedChangeResponse decline(
            String cycle, String unit, UUID request, @NotNull @Valid DeclineRequest declined) {
        return DatedChangeResponse.of(decideChange.decline(
                cycle, unit, request, declined.reason(), Optional.ofNullable(declined.occurredOn())));
    }

    @GET
    @PermissionsAllowed("read-plans")
    public ChangesResponse all(String cycle, String unit, @BeanParam @Valid PageRequest page) {
        return ChangesResponse.of(readChanges.all(cycle, unit, page.page("state")));
    }

    @GET
    @Path("/{request}")
    @PermissionsAllowed("read-plans")
    public WholeChangeResponse one(String cycle, String unit, UUID request) {
        return WholeChangeResponse.of(readChanges.one(cycle, unit, request));
    }
}
