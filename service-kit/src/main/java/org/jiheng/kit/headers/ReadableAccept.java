package org.jiheng.kit.headers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jiheng.kit.problem.RouteProblems;

/** Refuses an Accept header that names no media type, which the platform takes for a mistake of its own. */
@ApplicationScoped
public class ReadableAccept {
    private static final int EARLY = 150;

    void register(@Observes Filters filters) {
        filters.register(ReadableAccept::check, EARLY);
    }

    private static void check(RoutingContext context) {
        if (isReadable(context.request().getHeader("Accept"))) {
            context.next();
        } else {
            RouteProblems.answer(context, 406, "not-acceptable");
        }
    }

    private static boolean isReadable(String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        try {
            MediaTypeHelper.parseHeader(accept);
            return true;
        } catch (IllegalArgumentException noMediaTypes) {
            return false;
        }
    }
}
