package org.jiheng.kit.headers;

import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Takes a bearer token of dots alone for none: the library that reads tokens breaks on it. */
@ApplicationScoped
public class ReadableTokens {
    private static final int BEFORE_AUTHENTICATION = 300;
    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern DOTS = Pattern.compile("\\s*bearer[\\s.]*", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(ReadableTokens::leaveOut, BEFORE_AUTHENTICATION);
    }

    private static void leaveOut(RoutingContext context) {
        String header = context.request().getHeader(AUTHORIZATION);
        if (header != null && DOTS.matcher(header).matches()) {
            context.request().headers().remove(AUTHORIZATION);
        }
        context.next();
    }
}
