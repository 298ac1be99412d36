package org.jiheng.survey.respondent.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Whoever copies the ballot page's address from a letter may leave out its last character. */
@ApplicationScoped
class PageWithoutSlash {
    private static final int FOR_GOOD = 308;

    void register(@Observes Router router) {
        // as a pattern: a plain path would be the one with the slash too
        router.routeWithRegex("/ballot")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(PageWithoutSlash::send);
    }

    /** Names no host, and nothing of what a proxy puts before the path; what stands behind # stays by itself. */
    private static void send(RoutingContext context) {
        context.response()
                .setStatusCode(FOR_GOOD)
                .putHeader("Location", "ballot/")
                .end();
    }
}
