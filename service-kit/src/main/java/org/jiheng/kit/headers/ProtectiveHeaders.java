package org.jiheng.kit.headers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Puts on every answer what keeps browsers from guessing, framing, telling on and storing it. */
@ApplicationScoped
public class ProtectiveHeaders {
    private static final int FIRST = 1_000;
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ended -> protect(context));
                    context.next();
                },
                FIRST);
    }

    private static void protect(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        setUnlessSaid(headers, "Content-Security-Policy", "frame-ancestors 'none'");
        if (RequestedPath.isOfTheInterface(context)) {
            setUnlessSaid(headers, "Cache-Control", "no-store");
        }
        // behind a proxy that ends TLS: as its forwarded headers say, if the operator lets them count
        if (context.request().isSSL() || "https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
    }

    private static void setUnlessSaid(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
