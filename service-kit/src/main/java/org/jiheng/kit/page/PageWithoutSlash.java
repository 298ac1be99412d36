package org.jiheng.kit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Whoever copies the address of a page may leave out its last character. */
@ApplicationScoped
class PageWithoutSlash {
    private static final int FOR_GOOD = 308;

    private final PageConfig page;

    PageWithoutSlash(PageConfig page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        // as a pattern: a plain path would be the one with the slash too
        page.name()
                .ifPresent(name -> router.routeWithRegex("/" + name)
                        .method(HttpMethod.GET)
                        .method(HttpMethod.HEAD)
                        .handler(context -> send(context, name)));
    }

    /** Names no host, and nothing of what a proxy puts before the path; what stands behind # stays by itself. */
    private static void send(RoutingContext context, String name) {
        context.response()
                .setStatusCode(FOR_GOOD)
                .putHeader("Location", name + "/")
                .end();
    }
}
