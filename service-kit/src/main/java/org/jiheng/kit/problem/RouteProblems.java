package org.jiheng.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems for what is refused before a request reaches its resource. */
public final class RouteProblems {
    private RouteProblems() {}

    /** Ends the request with a problem. */
    public static void answer(RoutingContext context, int status, String type, Object... arguments) {
        if (context.response().ended()) {
            return;
        }
        Locale language = Messages.language(context.request().getHeader("Accept-Language"));
        List<Object> words = List.of(arguments);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", Problems.TYPE + type);
        problem.put("title", Messages.text(language, type + ".title", words).orElse(type));
        problem.put("status", status);
        problem.put("detail", Messages.text(language, type + ".detail", words).orElse(type));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject(problem).toBuffer());
    }
}
