package org.jiheng.localstack.doctor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.load.Pages;
import org.jiheng.localstack.load.ReadByScoring;

/** What the sources have published of each cycle and scoring has not taken; what is on its way gets a while to arrive. */
record BacklogCheck(Probe probe, Map<String, String> services, Supplier<String> token, Duration patience)
        implements Check {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    @Override
    public List<Observation> look() {
        List<Observation> seen = Pages.all("cycles", page -> fetch("indicators", "cycles", "/cycles" + page)).stream()
                .map(cycle -> look(cycle.path("cycle").asText()))
                .toList();
        return seen.isEmpty() ? List.of(Observation.well("no-cycles")) : seen;
    }

    private Observation look(String cycle) {
        long end = System.nanoTime() + patience.toNanos();
        List<String> outstanding = outstanding(cycle);
        while (!outstanding.isEmpty() && System.nanoTime() < end) {
            pause();
            outstanding = outstanding(cycle);
        }
        return outstanding.isEmpty()
                ? Observation.well("no-backlog", cycle)
                : Observation.wrong("backlog", cycle, outstanding.size(), outstanding.get(0), patience.toSeconds());
    }

    private List<String> outstanding(String cycle) {
        Map<String, Long> published = new HashMap<>();
        for (String source : List.of("indicators", "survey", "inspection")) {
            published.putAll(standings(source, "published", cycle));
        }
        Map<String, Long> taken = standings("scoring", "taken", cycle);
        return published.entrySet().stream()
                .filter(standing -> ReadByScoring.is(standing.getKey()))
                .filter(standing -> taken.getOrDefault(standing.getKey(), -1L) < standing.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Map<String, Long> standings(String service, String kind, String cycle) {
        String partition = URLEncoder.encode(cycle, StandardCharsets.UTF_8);
        Map<String, Long> revisions = new HashMap<>();
        for (JsonNode standing : fetch(service, "standings", "/standings/" + kind + "?partition=" + partition)
                .path("standings")) {
            String subject = standing.path("topic").asText() + " "
                    + standing.path("subject").asText();
            revisions.put(subject, standing.path("revision").asLong());
        }
        return revisions;
    }

    private JsonNode fetch(String service, String list, String path) {
        return probe.fetch(services.get(service) + "/api/v1" + path, list, token.get());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
