package org.jiheng.kit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** What is known of the request under way for its audit entries. */
final class AuditedRequest {
    private static final String KEY = AuditedRequest.class.getName();

    private final RoutingContext request;
    private final List<String> flags = new ArrayList<>();
    private Operation operation;
    private boolean recorded;

    private AuditedRequest(RoutingContext request) {
        this.request = request;
    }

    /** Empty on a thread that serves no request. */
    static Optional<AuditedRequest> current() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return Optional.ofNullable(request).map(AuditedRequest::of);
    }

    private static AuditedRequest of(RoutingContext request) {
        AuditedRequest known = request.get(KEY);
        if (known == null) {
            known = new AuditedRequest(request);
            request.put(KEY, known);
        }
        return known;
    }

    Origin origin() {
        return Origin.of(request);
    }

    /** Method and path template; where no operation was found, the method alone. */
    String operation() {
        return operation == null ? request.request().method().name() : operation.name();
    }

    boolean changesSomething() {
        return switch (request.request().method().name()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    /** Whether success without an entry would be a fault. */
    boolean mustBeRecorded() {
        return changesSomething() && operation != null && operation.unaudited().isEmpty();
    }

    boolean refusalsAreRecorded() {
        return operation == null
                || operation.unaudited().map(Unaudited::refusals).orElse(true);
    }

    void isFor(Operation found) {
        operation = found;
    }

    List<String> flags() {
        return List.copyOf(flags);
    }

    void flag(String flag) {
        if (!flags.contains(flag)) {
            flags.add(flag);
        }
    }

    boolean isRecorded() {
        return recorded;
    }

    void recorded() {
        recorded = true;
    }

    String path() {
        return request.request().path();
    }
}
