package org.jiheng.kit.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What somebody knows who takes each standing as it comes: it must never be older than the one before. */
public final class Picture {
    private final Map<String, JsonNode> standings = new ConcurrentSkipListMap<>();

    public void take(JsonNode standing) {
        String key =
                standing.get("type").asText() + " " + standing.get("subject").asText();
        JsonNode before = standings.put(key, standing);
        if (before != null && revision(before) > revision(standing)) {
            throw new AssertionError("back from " + before + " to " + standing);
        }
    }

    public void forget() {
        standings.clear();
    }

    public Map<String, JsonNode> standings() {
        return Map.copyOf(standings);
    }

    public JsonNode score(String subject) {
        return standings.getOrDefault("org.jiheng.unit-score.v1 " + subject, MissingNode.getInstance());
    }

    private static long revision(JsonNode standing) {
        return Long.parseLong(standing.get("revision").asText());
    }
}
