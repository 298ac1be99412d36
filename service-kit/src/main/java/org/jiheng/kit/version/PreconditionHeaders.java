package org.jiheng.kit.version;

import jakarta.ws.rs.HeaderParam;

/** A resource method's {@code @BeanParam} where a version is expected. */
public class PreconditionHeaders {
    @HeaderParam("If-Match")
    String ifMatch;

    @HeaderParam("If-None-Match")
    String ifNoneMatch;

    public Precondition precondition() {
        return Precondition.of(ifMatch, ifNoneMatch);
    }
}
