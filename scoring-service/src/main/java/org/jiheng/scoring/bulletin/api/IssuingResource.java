package org.jiheng.scoring.bulletin.api;

import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.scoring.bulletin.usecase.IssueBulletin;

/** Announces a published version, once. */
@Path("/api/v1/cycles/{cycle}/results/{version}/bulletins")
public class IssuingResource {
    private final IssueBulletin issueBulletin;

    IssuingResource(IssueBulletin issueBulletin) {
        this.issueBulletin = issueBulletin;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("issue-bulletin")
    @SafeToRepeat
    public BulletinResponse issue(String cycle, @Min(1) int version, @NotNull @Valid BulletinRequest request) {
        return BulletinResponse.of(
                issueBulletin.issue(cycle, version, request.draft(), Optional.ofNullable(request.occurredOn())));
    }
}
