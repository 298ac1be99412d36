package org.jiheng.indicators.supervision.api;

import java.util.Optional;
import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.supervision.application.EnterSupervision;
import org.jiheng.indicators.supervision.application.Entered;
import org.jiheng.indicators.supervision.application.ReadSupervision;
import org.jiheng.indicators.supervision.application.ReverseSupervisionEntry;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

/** The supervision ledger 督查台账. */
@Path("/api/v1/cycles/{cycle}/supervision-entries")
public class SupervisionEntriesResource {
    /** @param lateDays days after the end of the evaluation on which it was entered; 0 for one in time */
    public record EnteredResponse(UUID entry, long lateDays) {
        static EnteredResponse of(Entered entered) {
            return new EnteredResponse(entered.entry().id(), entered.lateDays());
        }
    }

    public record ReversalRequest(
            @NotBlank @Size(max = 4000) String reason) {}

    private final EnterSupervision enterSupervision;
    private final ReverseSupervisionEntry reverseEntry;
    private final ReadSupervision readSupervision;

    SupervisionEntriesResource(
            EnterSupervision enterSupervision, ReverseSupervisionEntry reverseEntry, ReadSupervision readSupervision) {
        this.enterSupervision = enterSupervision;
        this.reverseEntry = reverseEntry;
        this.readSupervision = readSupervision;
    }

    /** From its first entry on, an indicator has its points from the ledger alone. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("enter-supervision")
    @SafeToRepeat
    public EnteredResponse enter(String cycle, @NotNull @Valid SupervisionEntryRequest request) {
        return EnteredResponse.of(enterSupervision.enter(cycle, request.given(), request.occurredOn()));
    }

    @POST
    @Path("/{entry}/reverse")
    @ResponseStatus(201)
    @PermissionsAllowed("reverse-supervision-entry")
    @SafeToRepeat
    public EnteredResponse reverse(String cycle, UUID entry, @NotNull @Valid ReversalRequest request) {
        return EnteredResponse.of(reverseEntry.reverse(cycle, entry, request.reason()));
    }

    @GET
    @PermissionsAllowed("list-supervision-entries")
    public SupervisionEntriesResponse all(
            String cycle,
            @QueryParam("unit") @Size(max = 40) String unit,
            @QueryParam("indicator") @Size(max = 100) String indicator,
            @BeanParam @Valid PageRequest page) {
        return SupervisionEntriesResponse.of(readSupervision.all(
                cycle,
                Optional.ofNullable(unit),
                Optional.ofNullable(indicator),
                page.page("recordedAt", "occurredOn", "unit")));
    }
}
