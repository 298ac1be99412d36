package org.jiheng.kit.limits;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jiheng.kit.headers.RequestedPath;
import org.jiheng.kit.problem.RouteProblems;

/**
 * Counts requests: every one against the network address that it comes from, before anything else is done for it, and
 * against what its class of paths allows; those of a person once known.
 */
@ApplicationScoped
public class RateLimits {
    static final int STATUS = 429;
    static final String TYPE = "too-many-requests";
    private static final int EARLY = 300;

    private final Buckets addresses;
    private final Buckets persons;
    private final List<Class> classes;

    private record Class(Pattern path, Buckets addresses, Buckets total) {
        long take(String address) {
            long seconds = addresses.take(address);
            return seconds > 0 ? seconds : total.take("");
        }
    }

    RateLimits(LimitsConfig limits) {
        LimitsConfig.Rate rate = limits.rate();
        this.addresses = new Buckets(rate.address(), rate.remembered());
        this.persons = new Buckets(rate.person(), rate.remembered());
        this.classes = rate.paths().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> new Class(
                        Pattern.compile(named.getValue().path()),
                        new Buckets(named.getValue().address(), rate.remembered()),
                        new Buckets(named.getValue().total(), 1)))
                .toList();
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
        SocketAddress from = context.request().remoteAddress();
        String address = from == null ? "" : String.valueOf(from.hostAddress());
        long seconds = Math.max(addresses.take(address), ofClass(context, address));
        if (seconds == 0) {
            context.next();
            return;
        }
        context.response().putHeader("Retry-After", Long.toString(seconds));
        RouteProblems.answer(context, STATUS, TYPE, seconds);
    }

    private long ofClass(RoutingContext context, String address) {
        String path = RequestedPath.of(context);
        return classes.stream()
                .filter(each -> each.path().matcher(path).matches())
                .findFirst()
                .map(each -> each.take(address))
                .orElse(0L);
    }
}
