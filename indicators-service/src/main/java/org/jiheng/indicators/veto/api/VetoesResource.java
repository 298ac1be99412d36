package org.jiheng.indicators.veto.api;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jiheng.indicators.rights.Roles;
import org.jiheng.indicators.veto.Veto;
import org.jiheng.indicators.veto.application.DecideVeto;
import org.jiheng.indicators.veto.application.ProposeVeto;
import org.jiheng.indicators.veto.application.ReadVetoes;
import org.jiheng.indicators.veto.application.RevokeVeto;

/** Vetoes 一票否决. */
@Path("/api/v1/cycles/{cycle}/vetoes")
public class VetoesResource {
    public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}

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

    public record VetoesResponse(List<VetoResponse> vetoes) {}

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
    @RolesAllowed({Roles.PERFORMANCE_OFFICE, Roles.INSPECTOR})
    public Response propose(String cycle, @NotNull @Valid VetoRequest request) {
        Veto proposed = proposeVeto.propose(cycle, request.proposal(), request.reason(), request.occurredOn());
        return Response.status(Response.Status.CREATED)
                .entity(VetoResponse.of(proposed))
                .build();
    }

    @POST
    @Path("/{veto}/confirm")
    @RolesAllowed(Roles.RESULTS_APPROVER)
    public VetoResponse confirm(String cycle, UUID veto) {
        return VetoResponse.of(decideVeto.confirm(cycle, veto));
    }

    @POST
    @Path("/{veto}/reject")
    @RolesAllowed(Roles.RESULTS_APPROVER)
    public VetoResponse reject(String cycle, UUID veto, @NotNull @Valid ReasonRequest request) {
        return VetoResponse.of(decideVeto.reject(cycle, veto, request.reason()));
    }

    @POST
    @Path("/{veto}/revoke")
    @RolesAllowed(Roles.RESULTS_APPROVER)
    public VetoResponse revoke(String cycle, UUID veto, @NotNull @Valid ReasonRequest request) {
        return VetoResponse.of(revokeVeto.revoke(cycle, veto, request.reason()));
    }

    @GET
    @RolesAllowed(Roles.READERS)
    public VetoesResponse all(String cycle) {
        return new VetoesResponse(
                readVetoes.all(cycle).stream().map(VetoResponse::of).toList());
    }
}
