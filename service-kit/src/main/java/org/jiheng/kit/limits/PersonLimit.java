package org.jiheng.kit.limits;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jiheng.kit.identity.Caller;

/** Comes after the token was checked, so that nobody empties another's bucket. */
public class PersonLimit {
    private final RateLimits limits;
    private final SecurityIdentity identity;
    private final Caller caller;

    PersonLimit(RateLimits limits, SecurityIdentity identity, Caller caller) {
        this.limits = limits;
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void limit() {
        if (!identity.isAnonymous()) {
            limits.limitPerson(caller.id());
        }
    }
}
