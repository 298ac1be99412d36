package org.jiheng.kit.version;

import jakarta.ws.rs.HeaderParam;

/** A resource method's {@code @BeanParam} where something that is there is moved, as the caller saw it. */
public class SeenVersion {
    @HeaderParam("If-Match")
    String ifMatch;

    public Precondition precondition() {
        return Precondition.of(ifMatch, null);
    }
}
