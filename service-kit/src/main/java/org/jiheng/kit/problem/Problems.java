package org.jiheng.kit.problem;

import java.net.URI;
import java.util.ArrayList;
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

    /** What more there is, only its number is told: an answer is not made larger by a request that is faulty throughout. */
    private static final int MOST_ENTRIES = 200;

    /** Characters of what was sent that are said again. */
    private static final int LONGEST_ARGUMENT = 200;

    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    HttpProblem of(int status, String type, List<Object> arguments, List<Entry> errors) {
        return of(status, type, arguments, errors, MOST_ENTRIES);
    }

    HttpProblem of(int status, String type, List<Object> arguments, List<Entry> errors, int mostEntries) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(text(type + ".title", arguments, type))
                .withStatus(status)
                .withDetail(text(type + ".detail", arguments, type));
        if (!errors.isEmpty()) {
            problem.with("errors", atMost(mostEntries, errors));
        }
        return problem.build();
    }

    HttpProblem malformed(Fault fault) {
        return of(400, "malformed-body", List.of(), List.of(entry(fault)));
    }

    Entry entry(Fault fault) {
        return new Entry(fault.path(), fault.rule(), text("fault." + fault.rule(), fault.arguments(), fault.rule()));
    }

    private List<Entry> atMost(int most, List<Entry> errors) {
        if (errors.size() <= most) {
            return errors;
        }
        List<Entry> shown = new ArrayList<>(errors.subList(0, most));
        shown.add(entry(new Fault("", "more-faults", errors.size() - most)));
        return shown;
    }

    private String text(String key, List<Object> arguments, String otherwise) {
        List<Object> said = arguments.stream().map(Problems::shortened).toList();
        return Messages.text(language(), key, said).orElse(otherwise);
    }

    private static Object shortened(Object argument) {
        String said = String.valueOf(argument);
        if (said.length() <= LONGEST_ARGUMENT) {
            return said;
        }
        boolean halved = Character.isHighSurrogate(said.charAt(LONGEST_ARGUMENT - 1));
        return said.substring(0, halved ? LONGEST_ARGUMENT - 1 : LONGEST_ARGUMENT) + "…";
    }

    private Locale language() {
        RoutingContext current = request.getCurrent();
        return Messages.language(current == null ? null : current.request().getHeader("Accept-Language"));
    }
}
