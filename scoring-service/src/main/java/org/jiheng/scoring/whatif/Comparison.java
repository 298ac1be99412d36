package org.jiheng.scoring.whatif;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;

/**
 * A cycle as it is and as it would be, side by side.
 *
 * @param units by tier and by rank as it is now
 * @param names by unit
 * @param lapsing decisions on grades that stand now and would be void
 */
public record Comparison(String cycle, List<ComparedUnit> units, Map<String, String> names, List<UUID> lapsing) {
    public Comparison {
        units = List.copyOf(units);
        names = Map.copyOf(names);
        lapsing = List.copyOf(lapsing);
    }

    public static List<ComparedUnit> compare(List<TierRanking> now, List<TierRanking> then) {
        Map<String, RankedUnit> supposed = then.stream()
                .flatMap(ranking -> ranking.entries().stream())
                .collect(Collectors.toMap(RankedUnit::unit, Function.identity()));
        return now.stream()
                .flatMap(ranking -> ranking.entries().stream())
                .map(place -> new ComparedUnit(place, supposed.get(place.unit())))
                .toList();
    }

    /** How many would have another rank. */
    public long moved() {
        return units.stream().filter(ComparedUnit::moves).count();
    }

    /** Those that would have another grade. */
    public List<ComparedUnit> regraded() {
        return units.stream().filter(ComparedUnit::changesGrade).toList();
    }

    public List<ComparedUnit> changed() {
        return units.stream().filter(ComparedUnit::changes).toList();
    }
}
