package org.jiheng.scoring.directory;

import java.util.List;
import java.util.Map;

/**
 * A cycle by its names.
 *
 * @param title by language; empty where the scheme gives none
 * @param tiers in order of publication
 */
public record ListedCycle(
        String code, String jurisdiction, int year, Map<String, String> title, List<ListedTier> tiers) {
    public ListedCycle {
        title = Map.copyOf(title);
        tiers = List.copyOf(tiers);
    }

    /** A tier by its name. */
    public record ListedTier(String code, String name) {}
}
