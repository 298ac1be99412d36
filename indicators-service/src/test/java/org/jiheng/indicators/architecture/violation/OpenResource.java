package org.jiheng.indicators.architecture.violation;

import jakarta.ws.rs.GET;

/** An endpoint that names no role. It has no path, so that nothing serves it. */
public final class OpenResource {
    @GET
    public String plans() {
        return "";
    }
}
