package org.jiheng.scoring.history;

import java.util.Map;

/**
 * The standings that a unit's score came from.
 *
 * @param byTopic topic → revision of the unit's standing on it, the cycle's included
 */
public record Revisions(Map<String, Long> byTopic) {
    public static final Revisions NONE = new Revisions(Map.of());

    public Revisions {
        byTopic = Map.copyOf(byTopic);
    }

    /** Whether every one is at least as new as in {@code earlier}. */
    public boolean reach(Revisions earlier) {
        return earlier.byTopic.entrySet().stream()
                .allMatch(of -> byTopic.getOrDefault(of.getKey(), 0L) >= of.getValue());
    }
}
