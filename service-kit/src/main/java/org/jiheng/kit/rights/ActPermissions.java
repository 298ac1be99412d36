package org.jiheng.kit.rights;

import java.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Answers an endpoint's {@code @PermissionsAllowed} from the tables of rights: does any of the caller's roles have the act? */
@ApplicationScoped
class ActPermissions implements SecurityIdentityAugmentor {
    private final Acts acts;

    ActPermissions(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissionChecker(permission -> Uni.createFrom().item(permits(identity, permission)))
                        .build());
    }

    private boolean permits(SecurityIdentity identity, Permission permission) {
        return acts.named(permission.getName())
                .filter(act -> !Ruling.held(act, identity::hasRole).isEmpty())
                .isPresent();
    }
}
