package org.jiheng.kit.version;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts an answer's version on it, and spares a reader what it has already. */
public class EntityTags {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned versioned)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, versioned.version().entityTag());
        String seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reading && response.getStatus() == OK && seen != null && Precondition.seen(seen, versioned.version())) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
