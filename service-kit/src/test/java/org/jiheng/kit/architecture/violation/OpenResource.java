package org.jiheng.kit.architecture.violation;

import jakarta.ws.rs.GET;

/** An endpoint that names no role. It is no resource: it has no path. */
public class OpenResource {
    @GET
    public String open() {
        return "to everyone";
    }
}
