package org.jiheng.kit.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jiheng.kit.headers.RequestedPath;
import org.jiheng.kit.problem.RouteProblems;

/** Counts requests: every one against its address, before anything else is done for it; those of a person once known. */
@ApplicationScoped
public class RateLimits {
    static final int STATUS = 429;
    static final String TYPE = "too-many-requests";
    private static final int EARLY = 300;

    private final Buckets addresses;
    private final Buckets persons;

    RateLimits(LimitsConfig limits) {
        this.addresses = new Buckets(limits.rate().address(), limits.rate().remembered());
        this.persons = new Buckets(limits.rate().person(), limits.rate().remembered());
    }

    void register(@Observes Filters filters) {
        filters.register(this::limitAddress, EARLY);
    }

    /** @throws TooManyRequests if the person's bucket is empty */
    void limitPerson(String person) {
        long seconds = persons.take(person);
        if (seconds > 0) {
            throw new TooManyRequests(seconds);
        }
    }

    private void limitAddress(RoutingContext context) {
        // whoever looks whether the service lives must not be told to come back later
        if (!RequestedPath.isOfTheInterface(context)) {
            context.next();
            return;
        }
        SocketAddress address = context.request().remoteAddress();
        long seconds = addresses.take(address == null ? "" : String.valueOf(address.hostAddress()));
        if (seconds == 0) {
            context.next();
            return;
        }
        context.response().putHeader("Retry-After", Long.toString(seconds));
        RouteProblems.answer(context, STATUS, TYPE, seconds);
    }
}
