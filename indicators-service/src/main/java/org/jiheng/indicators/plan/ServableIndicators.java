package org.jiheng.indicators.plan;

import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.cycle.Superior;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;
import org.jiheng.indicators.rows.RowRule;

/**
 * What indicators of a bureau's own cycle may serve (§三): the approved indicators of the bureau in the cycle of the same year
 * that it is a unit of. An approved indicator never goes, so that what is served stays there.
 */
public final class ServableIndicators {
    private static final Map<ServedPlace, RowRule> RULES = Map.of(
            ServedPlace.NOT_APPROVED, IndicatorNotApproved.RULE,
            ServedPlace.OF_ANOTHER_UNIT, ServedOfAnotherUnit.RULE,
            ServedPlace.OF_ANOTHER_YEAR, ServedOfAnotherYear.RULE,
            ServedPlace.OF_OWN_CYCLE, ServedOfOwnCycle.RULE);

    private final Optional<Superior> superior;
    private final Map<String, ServedPlace> places;

    /** @param places of the codes that were named, as far as there are such indicators anywhere */
    public ServableIndicators(Optional<Superior> superior, Map<String, ServedPlace> places) {
        this.superior = superior;
        this.places = Map.copyOf(places);
    }

    void check(Serves serves, String row, FaultyRows faulty) {
        String path = row + "/serves";
        serves.namedTwice().ifPresent(code -> faulty.add(NamedTwice.RULE, path, code));
        if (superior.isPresent()) {
            serves.indicators().forEach(code -> check(superior.get(), code, path, faulty));
        } else if (!serves.indicators().isEmpty()) {
            faulty.add(NothingToServe.RULE, path);
        }
    }

    private void check(Superior above, String code, String path, FaultyRows faulty) {
        ServedPlace place = places.get(code);
        if (place != ServedPlace.APPROVED) {
            faulty.add(place == null ? UnknownIndicator.RULE : RULES.get(place), path, above.unit(), code);
        }
    }
}
