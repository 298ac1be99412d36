package org.jiheng.scoring.decision;

import java.util.Map;

import org.jiheng.scoring.history.Revisions;

/**
 * The standings under which a cycle's decisions were last looked at. While standings are read again from the start, scores
 * pass through states that were never true: what is behind this makes no decision void. It is asked of the whole cycle, since
 * a unit that has changed its tier passes through the old one.
 */
public record Ground(Map<String, Revisions> byUnit) {
    public Ground {
        byUnit = Map.copyOf(byUnit);
    }

    public boolean reachedBy(Map<String, Revisions> now) {
        return byUnit.entrySet().stream()
                .allMatch(
                        unit -> now.getOrDefault(unit.getKey(), Revisions.NONE).reach(unit.getValue()));
    }
}
