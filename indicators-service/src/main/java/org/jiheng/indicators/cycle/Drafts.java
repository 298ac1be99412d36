package org.jiheng.indicators.cycle;

import java.util.Collection;
import java.util.Map;

/** What plans of a cycle were drafted before it began. */
public interface Drafts {
    /** By unit, how many indicators of its draft are in none of the components. */
    Map<String, Integer> outside(String cycle, Collection<String> components);
}
