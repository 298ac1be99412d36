package org.jiheng.kit.audit;

import java.net.URI;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.audit.RefusedAttempts.Attempt;
import org.jiheng.kit.rights.Rights;

/** Records refused attempts, never with their body, and lets no change leave that nobody wrote down. */
@Provider
public class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_PATH = 300;
    private static final int TOO_MANY_REQUESTS = 429;

    @Context
    ResourceInfo resource;

    @Inject
    RefusedAttempts attempts;

    @Inject
    Rights rights;

    @ConfigProperty(name = "jiheng.audit.required")
    boolean required;

    @Override
    public void filter(ContainerRequestContext request) {
        AuditedRequest.current().ifPresent(this::understand);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        AuditedRequest.current().ifPresent(known -> {
            // refused before the request filters: not yet understood
            understand(known);
            Family family = Family.familyOf(response.getStatus());
            if (family == Family.CLIENT_ERROR && isAttempt(known, response.getStatus())) {
                attempts.record(attempt(known, response), response.getStatus() == TOO_MANY_REQUESTS);
            }
            if (family == Family.SUCCESSFUL
                    && lacksEntry(known)
                    && !response.getHeaders().containsKey(REPLAYED)) {
                throw new UnrecordedChange(known.operation());
            }
        });
    }

    private void understand(AuditedRequest request) {
        Operation.of(resource).ifPresent(request::isFor);
    }

    /** Whoever may not read is worth a line; who reads what is not there is not. */
    private static boolean isAttempt(AuditedRequest request, int status) {
        return request.refusalsAreRecorded() && (request.changesSomething() || status == 401 || status == 403);
    }

    private boolean lacksEntry(AuditedRequest request) {
        return required && request.mustBeRecorded() && !request.isRecorded();
    }

    private Attempt attempt(AuditedRequest request, ContainerResponseContext response) {
        String operation = request.operation();
        String path = request.path();
        return new Attempt(
                Audit.actName(rights, operation),
                operation,
                request.origin(),
                rights.rowJurisdiction().orElse(null),
                problem(response),
                path.substring(0, Math.min(path.length(), LONGEST_PATH)));
    }

    private static String problem(ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem && problem.getType() != null) {
            URI type = problem.getType();
            return type.toString().replaceFirst("^urn:jiheng:problem:", "");
        }
        return "status-" + response.getStatus();
    }
}
