package org.jiheng.scoring.directory.api;

import java.util.List;
import java.util.Map;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.directory.ListedCycle;

/**
 * Cycles with the names of their tiers, by code unless asked otherwise.
 *
 * @param page counted from 0
 * @param total cycles on all pages together
 */
public record CyclesResponse(List<CycleNames> cycles, int page, int size, long total) {

    /**
     * @param title by language, zh or en; empty where the scheme gives none
     * @param tiers in order of publication
     */
    public record CycleNames(
            String cycle, String jurisdiction, int year, Map<String, String> title, List<TierName> tiers) {
        static CycleNames of(ListedCycle cycle) {
            return new CycleNames(
                    cycle.code(),
                    cycle.jurisdiction(),
                    cycle.year(),
                    cycle.title(),
                    cycle.tiers().stream()
                            .map(tier -> new TierName(tier.code(), tier.name()))
                            .toList());
        }
    }

    /** A tier's code, and what people call it. */
    public record TierName(String code, String name) {}

    static CyclesResponse of(Paged<ListedCycle> cycles) {
        return new CyclesResponse(
                cycles.map(CycleNames::of).rows(),
                cycles.page().number(),
                cycles.page().size(),
                cycles.total());
    }
}
