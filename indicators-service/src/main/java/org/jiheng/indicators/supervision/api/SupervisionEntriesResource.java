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
import org.jiheng.indicators.supervision.application.ReadSupervision;
import org.jiheng.indicators.supervision.application.ReverseSupervisionEntry;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;

/** The supervision ledger 督查台账. */
@Path("/api/v1/cycles/{cycle}/supervision-entries")
public class SupervisionEntriesResource {
    public record Entered(UUID entry) {}

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
    public Entered enter(String cycle, @NotNull @Valid SupervisionEntryRequest request) {
        return new Entered(enterSupervision
                .enter(cycle, request.given(), request.occurredOn())
                .id());
    }

    @POST
    @Path("/{entry}/reverse")
    @ResponseStatus(201)
    @PermissionsAllowed("reverse-supervision-entry")
    @SafeToRepeat
    public Entered reverse(String cycle, UUID entry, @NotNull @Valid ReversalRequest request) {
        return new Entered(reverseEntry.reverse(cycle, entry, request.reason()).id());
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
