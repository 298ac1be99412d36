package org.jiheng.kit.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An endpoint takes JSON unless it says otherwise. The platform also makes a record of one text out of a body of plain
 * text, past everything that is checked of JSON.
 */
public class JsonBodies {
    @ServerRequestFilter
    public void requireJson(ContainerRequestContext request, ResourceInfo resource) {
        if (request.hasEntity() && !saysOtherwise(resource) && !isJson(request)) {
            throw new NotSupportedException();
        }
    }

    private static boolean saysOtherwise(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }

    private static boolean isJson(ContainerRequestContext request) {
        return request.getMediaType() == null || BodyReader.isJson(request.getMediaType());
    }
}
