package org.jiheng.kit.audit;

import java.util.List;
import java.util.TreeSet;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who acts, and from where.
 *
 * @param person issuer and subject joined by {@code #}, or null without a valid token
 * @param jurisdiction the person's, in which every change of theirs happens; null without a valid token
 * @param address IP address, or null where none is involved
 */
record Origin(String person, List<String> roles, String jurisdiction, String address) {
    static Origin of(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity identity = user.getSecurityIdentity();
            if (identity.getPrincipal() instanceof JsonWebToken token) {
                return new Origin(
                        token.getIssuer() + "#" + token.getSubject(),
                        List.copyOf(new TreeSet<>(identity.getRoles())),
                        text(token.getClaim("jurisdiction")),
                        address(request));
            }
        }
        return new Origin(null, List.of(), null, address(request));
    }

    /** What a service does by itself. */
    static Origin ofService(String service, String jurisdiction) {
        return new Origin("/" + service, List.of(), jurisdiction, null);
    }

    /** The same, from another address. */
    Origin from(String other) {
        return new Origin(person, roles, jurisdiction, other);
    }

    private static String text(Object claim) {
        return claim == null ? null : claim.toString();
    }

    private static String address(RoutingContext request) {
        SocketAddress remote = request.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }
}
