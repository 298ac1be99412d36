package org.jiheng.kit.headers;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Every answer says when it was given (RFC 9110, 6.6.1), so that clocks can be compared; the platform leaves it out. */
@ApplicationScoped
public class DateOfAnswers {
    private static final int FIRST = 1_000;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    DateOfAnswers(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(
                            ended -> context.response().putHeader("Date", FORM.format(clock.instant())));
                    context.next();
                },
                FIRST);
    }
}
