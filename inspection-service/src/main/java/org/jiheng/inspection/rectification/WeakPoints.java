package org.jiheng.inspection.rectification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The weak points that any version of the published results names. */
public interface WeakPoints {
    /** The topic that names them. */
    String RESULTS = "jiheng.published-results.v1";

    /** By unit, in the order in which the results name them. */
    List<ShownWeakPoint> ofCycle(String cycle);

    /** Ids of those that the newest results still name. */
    default Set<UUID> standing(String cycle) {
        return ofCycle(cycle).stream()
                .filter(ShownWeakPoint::isPresent)
                .map(shown -> shown.weakPoint().id())
                .collect(Collectors.toSet());
    }

    Optional<ShownWeakPoint> find(String cycle, UUID weakPoint);
}
