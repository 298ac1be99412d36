package org.jiheng.kit.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jiheng.kit.refusal.Fault;

/** Puts a problem together in the caller's language (RFC 9457). */
@ApplicationScoped
class Problems {
    static final String TYPE = "urn:jiheng:problem:";

    /** @param path JSON pointer of what is wrong; @param rule which rule it breaks; @param detail what to do, in words */
    record Entry(String path, String rule, String detail) {}

    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    HttpProblem of(int status, String type, List<Object> arguments, List<Entry> errors) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(text(type + ".title", arguments, type))
                .withStatus(status)
                .withDetail(text(type + ".detail", arguments, type));
        if (!errors.isEmpty()) {
            problem.with("errors", errors);
        }
        return problem.build();
    }

    HttpProblem malformed(Fault fault) {
        return of(400, "malformed-body", List.of(), List.of(entry(fault)));
    }

    Entry entry(Fault fault) {
        return new Entry(fault.path(), fault.rule(), text("fault." + fault.rule(), fault.arguments(), fault.rule()));
    }

    private String text(String key, List<Object> arguments, String otherwise) {
        return Messages.text(language(), key, arguments).orElse(otherwise);
    }

    private Locale language() {
        RoutingContext current = request.getCurrent();
        return Messages.language(current == null ? null : current.request().getHeader("Accept-Language"));
    }
}
