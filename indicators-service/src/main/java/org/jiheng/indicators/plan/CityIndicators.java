package org.jiheng.indicators.plan;

import java.util.Collection;

import org.jiheng.indicators.cycle.Cycle;

/** The indicators of the cycles above bureaus' own. */
public interface CityIndicators {
    /** @param codes as indicators of the cycle name them */
    ServableIndicators servable(Cycle cycle, Collection<String> codes);
}
