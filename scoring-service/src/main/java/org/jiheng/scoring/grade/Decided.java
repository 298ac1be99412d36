package org.jiheng.scoring.grade;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people have decided on the grades of a tier, where it is in force.
 *
 * @param excellentOfTied which of the units tied at the edge are EXCELLENT; empty while that is not decided
 * @param byHand unit → a grade other than the rules give it
 */
public record Decided(Optional<Set<String>> excellentOfTied, Map<String, Grade> byHand) {
    public static final Decided NOTHING = new Decided(Optional.empty(), Map.of());

    public Decided {
        excellentOfTied = excellentOfTied.map(Set::copyOf);
        byHand = Map.copyOf(byHand);
    }

    public Decided with(String unit, Grade grade) {
        Map<String, Grade> more = new HashMap<>(byHand);
        more.put(unit, grade);
        return new Decided(excellentOfTied, more);
    }
}
