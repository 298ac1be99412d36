package org.jiheng.indicators.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiheng.indicators.rows.FaultyRows;

/** The indicators of some units, as they stand under the units' locks. */
public final class KnownIndicators {
    private final Map<Indicator.Key, Indicator> approved;
    private final Set<Indicator.Key> planned;

    /** @param planned indicators of plans that are not approved */
    public KnownIndicators(Map<Indicator.Key, Indicator> approved, Set<Indicator.Key> planned) {
        this.approved = Map.copyOf(approved);
        this.planned = Set.copyOf(planned);
    }

    /** All that can be assessed. */
    public Collection<Indicator> all() {
        return approved.values();
    }

    public Optional<Indicator> find(Indicator.Key key) {
        return Optional.ofNullable(approved.get(key));
    }

    /** Empty for what is no indicator of an approved plan. */
    public String componentOf(Indicator.Key key) {
        return find(key).map(Indicator::component).orElse("");
    }

    /** The indicator that a row names, or what is wrong with the name. */
    public Optional<Indicator> approved(String unit, String code, String row, FaultyRows faulty) {
        Indicator.Key key = new Indicator.Key(unit, code);
        Optional<Indicator> indicator = find(key);
        if (indicator.isEmpty()) {
            faulty.add(
                    planned.contains(key) ? IndicatorNotApproved.RULE : UnknownIndicator.RULE,
                    row + "/indicator",
                    unit,
                    code);
        }
        return indicator;
    }
}
