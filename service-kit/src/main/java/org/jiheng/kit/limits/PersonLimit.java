package org.jiheng.kit.limits;

import io.quarkus.runtime.BlockingOperationControl;
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
        // where nothing may block, the identity cannot be waited for; such requests count against their address only
        if (BlockingOperationControl.isBlockingAllowed() && !identity.isAnonymous()) {
            limits.limitPerson(caller.id());
        }
    }
}
