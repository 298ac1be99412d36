package org.jiheng.kit.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.problem.Messages;

/** Notes which act is due, and turns an answer for which nobody asked about it into an error of ours, so that it is loud. */
@Provider
@Priority(EveryRightIsAsked.FIRST_OF_THE_ANSWER)
class EveryRightIsAsked implements ContainerRequestFilter, ContainerResponseFilter {
    /** Filters of the answer run from the highest number down. */
    static final int FIRST_OF_THE_ANSWER = Priorities.USER + 4_000;

    private static final Logger LOG = Logger.getLogger(EveryRightIsAsked.class);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Rights rights;
    private final Endpoints endpoints;

    @Context
    ResourceInfo endpoint;

    EveryRightIsAsked(Rights rights, Endpoints endpoints) {
        this.rights = rights;
        this.endpoints = endpoints;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        note(!READING.contains(request.getMethod()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        rights.answering();
        if (response.getStatus() < 300) {
            try {
                rights.refuseUnasked();
            } catch (RightNotChecked ours) {
                log(ours);
                replace(response, Messages.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            }
        } else if (rights.act().isEmpty() && endpoint.getResourceMethod() != null) {
            // refused before the filters of requests: the audit log still says which act it was
            note(false);
        }
    }

    /** The operation, not the address: that may hold what anybody wrote into it. */
    private void log(RightNotChecked ours) {
        String operation = OperationName.of(endpoint.getResourceClass(), endpoint.getResourceMethod());
        Logged.under(Map.of(Logged.OPERATION, operation), () -> LOG.error(operation, ours));
    }

    private void note(boolean writes) {
        endpoints.act(endpoint.getResourceMethod()).ifPresent(act -> rights.due(act, writes));
    }

    /** Whatever the endpoint produces, a tree is written as its JSON: by Jackson, or as text. */
    private static void replace(ContainerResponseContext response, Locale language) {
        response.setStatus(500);
        response.setEntity(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "urn:jiheng:problem:internal-error")
                        .put("title", text(language, "internal-error.title"))
                        .put("status", 500)
                        .put("detail", text(language, "internal-error.detail")),
                null,
                PROBLEM);
    }

    private static String text(Locale language, String key) {
        return Messages.text(language, key, List.of()).orElse(key);
    }
}
