package org.jiheng.inspection.finding;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Findings in an area in which the unit was found wanting before. */
public interface Repeats {
    /** Those of the findings that are repeats, each with what it repeats. */
    Map<UUID, Repeat> among(Collection<UUID> findings);
}
