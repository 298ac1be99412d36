package org.jiheng.kit.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Keeps in mind which operation the request is for. */
@Provider
public class OperationFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        AuditedRequest.current().ifPresent(known -> Operation.of(resource).ifPresent(known::isFor));
    }
}
