package org.jiheng.kit.headers;

import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jiheng.kit.problem.RouteProblems;

/** Refuses an Accept or Content-Type header that names no media type, which the platform takes for a mistake of its own. */
@ApplicationScoped
public class ReadableMediaTypes {
    private static final int EARLY = 150;

    void register(@Observes Filters filters) {
        filters.register(ReadableMediaTypes::check, EARLY);
    }

    private static void check(RoutingContext context) {
        if (!isReadable(context.request().getHeader("Accept"), MediaTypeHelper::parseHeader)) {
            RouteProblems.answer(context, 406, "not-acceptable");
        } else if (!isReadable(context.request().getHeader("Content-Type"), MediaType::valueOf)) {
            RouteProblems.answer(context, 415, "unsupported-media-type");
        } else {
            context.next();
        }
    }

    private static boolean isReadable(String header, Consumer<String> reader) {
        if (header == null || header.isBlank()) {
            return true;
        }
        try {
            reader.accept(header);
            return true;
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
