package org.jiheng.kit.headers;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jiheng.kit.problem.RouteProblems;

/**
 * Takes an empty Accept or Content-Type header for none and refuses one that names no media type, two tokens with a slash
 * between (RFC 9110, 8.3.1): the platform breaks on both.
 */
@ApplicationScoped
public class ReadableMediaTypes {
    private static final int EARLY = 150;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    void register(@Observes Filters filters) {
        filters.register(ReadableMediaTypes::check, EARLY);
    }

    private static void check(RoutingContext context) {
        leaveOutIfEmpty(context, "Accept");
        leaveOutIfEmpty(context, "Content-Type");
        if (!isReadable(context.request().getHeader("Accept"), MediaTypeHelper::parseHeader)) {
            RouteProblems.answer(context, 406, "not-acceptable");
        } else if (!isReadable(context.request().getHeader("Content-Type"), ReadableMediaTypes::one)) {
            RouteProblems.answer(context, 415, "unsupported-media-type");
        } else {
            context.next();
        }
    }

    private static void leaveOutIfEmpty(RoutingContext context, String name) {
        String header = context.request().getHeader(name);
        if (header != null && header.isBlank()) {
            context.request().headers().remove(name);
        }
    }

    private static boolean isReadable(String header, Function<String, List<MediaType>> reader) {
        if (header == null) {
            return true;
        }
        try {
            return reader.apply(header).stream().allMatch(ReadableMediaTypes::isOfTokens);
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }

    private static List<MediaType> one(String header) {
        return List.of(MediaType.valueOf(header));
    }

    private static boolean isOfTokens(MediaType type) {
        return TOKEN.matcher(type.getType()).matches()
                && TOKEN.matcher(type.getSubtype()).matches();
    }
}
