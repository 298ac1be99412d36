package org.jiheng.inspection.side;

import java.util.Collection;
import java.util.List;

/** Who has been on which side of a unit, by all that is written down of them. */
public interface Sides {
    /** Those of the persons, as they are named, who have been on this side of the unit in the cycle. */
    List<String> on(Side side, String cycle, String unit, Collection<String> persons);
}
