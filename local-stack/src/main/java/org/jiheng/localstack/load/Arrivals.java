package org.jiheng.localstack.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.terminal.Progress;

/** Tells when scoring holds every standing that the three sources have published of a cycle. */
public final class Arrivals {
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(120);
    private static final Person READER = Person.reader();

    private final LoadContext context;
    private final Progress progress;

    public Arrivals(LoadContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    public void await() {
        progress.begin(context.words().text("load.arrivals"), published().size());
        AtomicReference<String> missing = new AtomicReference<>("");
        try {
            Waiting.until(() -> arrived(missing), ARRIVES_WITHIN, "wait.arrivals", missing);
            progress.end();
        } catch (RuntimeException e) {
            progress.abandon();
            throw e;
        }
    }

    private boolean arrived(AtomicReference<String> missing) {
        Map<String, Long> published = published();
        Map<String, Long> taken = taken();
        List<String> outstanding = published.entrySet().stream()
                .filter(standing -> taken.getOrDefault(standing.getKey(), -1L) < standing.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        missing.set(outstanding.isEmpty() ? "" : outstanding.get(0));
        progress.reached(published.size() - outstanding.size());
        return outstanding.isEmpty();
    }

    /** A scoring service that is being started again has taken nothing yet. */
    private Map<String, Long> taken() {
        try {
            return standings(context.urls().scoring(), "taken");
        } catch (Unreachable e) {
            return Map.of();
        }
    }

    private Map<String, Long> published() {
        Map<String, Long> published = new HashMap<>();
        for (String source : List.of(
                context.urls().indicators(),
                context.urls().survey(),
                context.urls().inspection())) {
            published.putAll(standings(source, "published"));
        }
        published.keySet().removeIf(standing -> !ReadByScoring.is(standing));
        return published;
    }

    private Map<String, Long> standings(String url, String kind) {
        String cycle = context.evaluationPackage().scheme().cycle();
        JsonNode answer =
                context.client(url).get(READER, "/standings/" + kind + "?partition=" + ServiceClient.segment(cycle));
        Map<String, Long> revisions = new HashMap<>();
        for (JsonNode standing : answer.path("standings")) {
            revisions.put(
                    standing.path("topic").asText() + " "
                            + standing.path("subject").asText(),
                    standing.path("revision").asLong());
        }
        return revisions;
    }
}
