package org.jiheng.kit.limits;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jiheng.kit.headers.RequestedPath;
import org.jiheng.kit.problem.RouteProblems;

/** Refuses bodies that are larger than their address allows, before they are read. */
@ApplicationScoped
public class BodyLimits {
    private static final int BEFORE_THE_PLATFORM = 100;
    private static final int AFTER_THE_PLATFORM = 1;
    private static final int STATUS = 413;
    private static final long MARGIN = 1L << 20;

    private record Class(Pattern path, long max) {}

    private final List<Class> classes;
    private final long otherwise;

    BodyLimits(LimitsConfig limits) {
        classes = limits.body().paths().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> new Class(
                        Pattern.compile(named.getValue().path()),
                        named.getValue().max().asLongValue()))
                .toList();
        otherwise = limits.body().max().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseByLength, BEFORE_THE_PLATFORM);
        filters.register(this::boundWhatIsRead, AFTER_THE_PLATFORM);
    }

    private void refuseByLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        long max = max(context);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= max) {
            context.next();
            return;
        }
        // what is not read cannot be skipped over, so the connection ends with the answer
        context.response().putHeader("Connection", "close");
        RouteProblems.answer(context, STATUS, "request-too-large", max);
    }

    /**
     * A body without a length is cut off while it is read: by {@code BodyReader}, which answers with a problem, and where a
     * method reads a stream itself, by the platform, a little later and without one. The platform has put down its own limit by
     * now.
     */
    private void boundWhatIsRead(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, max(context) + MARGIN);
        context.next();
    }

    /** Bytes that the request's address allows. */
    public long max(RoutingContext context) {
        String path = RequestedPath.of(context);
        return classes.stream()
                .filter(each -> each.path().matcher(path).matches())
                .mapToLong(Class::max)
                .findFirst()
                .orElse(otherwise);
    }
}
