package org.jiheng.indicators.veto.api;

import java.time.LocalDate;
import java.util.List;
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

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.application.DecideVeto;
import org.jiheng.indicators.veto.application.ProposeVeto;
import org.jiheng.indicators.veto.application.ReadVetoes;
import org.jiheng.indicators.veto.application.RevokeVeto;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** Vetoes 一票否决. */
@Path("/api/v1/cycles/{cycle}/vetoes")
public class VetoesResource {
    public record ReasonRequest(@NotBlank @Size(max = 2000) String reason, LocalDate occurredOn) {
        Optional<LocalDate> occurrence() {
            return Optional.ofNullable(occurredOn);
        }
    }

    /** @param state PROPOSED, CONFIRMED, REJECTED or REVOKED */
    public record VetoResponse(
            UUID veto, String unit, String area, String reach, String component, String indicator, String state) {
        static VetoResponse of(Veto veto) {
            return new VetoResponse(
                    veto.id(),
                    veto.struck().unit(),
                    veto.struck().area(),
                    veto.struck().reach().name(),
                    veto.struck().component().orElse(null),
                    veto.struck().indicator().orElse(null),
                    veto.state().name());
        }
    }

    /** @param occurredOn when what it strikes for happened */
    public record ListedVetoResponse(
            UUID veto,
            String unit,
            String area,
            String reach,
            String component,
            String indicator,
            String state,
            LocalDate occurredOn,
            String reason) {
        static ListedVetoResponse of(ReadVetoes.Detailed detailed) {
            VetoResponse veto = VetoResponse.of(detailed.veto());
            return new ListedVetoResponse(
                    veto.veto(),
                    veto.unit(),
                    veto.area(),
                    veto.reach(),
                    veto.component(),
                    veto.indicator(),
                    veto.state(),
                    detailed.occasion().occurredOn(),
                    detailed.occasion().reason());
        }
    }

    public record VetoesResponse(List<ListedVetoResponse> vetoes, int page, int size, long total) {
        static VetoesResponse of(Paged<ReadVetoes.Detailed> vetoes) {
            Paged<ListedVetoResponse> answers = vetoes.map(ListedVetoResponse::of);
            return new VetoesResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final ProposeVeto proposeVeto;
    private final DecideVeto decideVeto;
    private final RevokeVeto revokeVeto;
    private final ReadVetoes readVetoes;

    VetoesResource(ProposeVeto proposeVeto, DecideVeto decideVeto, RevokeVeto revokeVeto, ReadVetoes readVetoes) {
        this.proposeVeto = proposeVeto;
        this.decideVeto = decideVeto;
        this.revokeVeto = revokeVeto;
        this.readVetoes = readVetoes;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("propose-veto")
    @SafeToRepeat
    public VetoResponse propose(String cycle, @NotNull @Valid VetoRequest request) {
        return VetoResponse.of(proposeVeto.propose(cycle, request.proposal(), request.reason(), request.occurredOn()));
    }

    @POST
    @Path("/{veto}/confirm")
    @PermissionsAllowed("confirm-veto")
    @SafeToRepeat
    public VetoResponse confirm(String cycle, UUID veto, @Valid DatedRequest request) {
        return VetoResponse.of(decideVeto.confirm(cycle, veto, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/{veto}/reject")
    @PermissionsAllowed("reject-veto")
    @SafeToRepeat
    public VetoResponse reject(String cycle, UUID veto, @NotNull @Valid ReasonRequest request) {
        return VetoResponse.of(decideVeto.reject(cycle, veto, request.reason(), request.occurrence()));
    }

    @POST
    @Path("/{veto}/revoke")
    @PermissionsAllowed("revoke-veto")
    @SafeToRepeat
    public VetoResponse revoke(String cycle, UUID veto, @NotNull @Valid ReasonRequest request) {
        return VetoResponse.of(revokeVeto.revoke(cycle, veto, request.reason(), request.occurrence()));
    }

    @GET
    @PermissionsAllowed("list-vetoes")
    public VetoesResponse all(String cycle, @BeanParam @Valid PageRequest page) {
        return VetoesResponse.of(readVetoes.all(cycle, page.page("unit", "state")));
    }
}
