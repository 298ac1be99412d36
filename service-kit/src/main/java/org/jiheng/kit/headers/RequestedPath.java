package org.jiheng.kit.headers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/**
 * The path of a request as resources are found by it: {@code //api/x/../%761/notes;a=b/} asks for {@code /api/v1/notes},
 * so whatever is decided by the path goes by this one.
 */
public final class RequestedPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES_AT_THE_END = Pattern.compile("(?<=.)/+$");

    private RequestedPath() {}

    /** Begins with a slash, and ends with one only if it is nothing else. */
    public static String of(RoutingContext context) {
        String path = context.normalizedPath();
        // where there are matrix parameters, resources are found by what is decoded as a whole
        String sought = path.indexOf(';') < 0
                ? path
                : decoded(MATRIX_PARAMETERS.matcher(path).replaceAll(""));
        return sought.endsWith("/") ? SLASHES_AT_THE_END.matcher(sought).replaceFirst("") : sought;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Whether it is part of the interface, not a page or the state of the service. */
    public static boolean isOfTheInterface(RoutingContext context) {
        return of(context).startsWith("/api/");
    }
}
