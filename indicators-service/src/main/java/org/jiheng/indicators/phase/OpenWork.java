package org.jiheng.indicators.phase;

import java.util.Map;

/** What others than the units have to do by the end of a phase. */
public interface OpenWork {
    /** By component, how many indicators that apply have not been assessed yet. */
    Map<String, Integer> toAssess(String cycle);

    /** How many plans await the decision of the performance office. */
    int plansToDecide(String cycle);
}
