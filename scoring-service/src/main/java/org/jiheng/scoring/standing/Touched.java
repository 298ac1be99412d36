package org.jiheng.scoring.standing;

import java.util.List;
import java.util.Set;

/**
 * What newer standings may have changed.
 *
 * @param cycle whether the cycle's own standing is among them: then everything is computed and published again
 * @param units codes of units with a newer standing, known or not
 */
public record Touched(boolean cycle, Set<String> units) {
    public static final Touched NOTHING = new Touched(false, Set.of());

    public boolean nothing() {
        return !cycle && units.isEmpty();
    }

    List<UnitNow> of(CycleNow now) {
        return now.units().values().stream()
                .filter(unit -> cycle || units.contains(unit.code()))
                .toList();
    }
}
