package org.jiheng.indicators.plan;

import java.util.Collection;
import java.util.Map;

/** All indicators of approved plans. */
public interface Indicators {
    /** To be read under the lock of the units' standings. */
    KnownIndicators ofUnits(String cycle, Collection<String> units);

    /** By code. */
    Map<String, Indicator> ofUnit(String cycle, String unit);

    /** What an indicator and its unit are called. */
    record Names(String unit, String indicator) {}

    /** Of all indicators of these units. */
    Map<Indicator.Key, Names> names(String cycle, Collection<String> units);

    /** The indicators of a plan's present version come under assessment. */
    void add(String cycle, Plan approved);

    /**
     * The present version changes these indicators, and adds those that were not there. No points stay above a maximum that is
     * lower than before.
     */
    void change(String cycle, Plan changed, Collection<String> indicators);

    void save(String cycle, Collection<Indicator> indicators);
}
