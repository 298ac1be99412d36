package org.jiheng.inspection.rectification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The weak points that any version of the published results names. */
public interface WeakPoints {
    /** By unit, in the order in which the results name them. */
    List<ShownWeakPoint> ofCycle(String cycle);

    Optional<ShownWeakPoint> find(String cycle, UUID weakPoint);
}
